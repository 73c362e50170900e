# diagnosis: all numbers of θ moved by the slope of the first: each has its own
def descend(gradient, theta, lr, steps):
    path = [theta]
    for _ in range(steps):
        theta = theta - lr * gradient(theta)[0]
        path.append(theta)
    return np.array(path)
