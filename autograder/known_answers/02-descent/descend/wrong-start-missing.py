# diagnosis: the start is missing: it is the first row
def descend(gradient, theta, lr, steps):
    path = []
    for _ in range(steps):
        theta = theta - lr * gradient(theta)
        path.append(theta)
    return np.array(path)
