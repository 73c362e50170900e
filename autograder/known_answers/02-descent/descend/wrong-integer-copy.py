# diagnosis: θ holds integers: work on a copy made of floats
def descend(gradient, theta, lr, steps):
    theta = theta.copy()
    path = [theta.copy()]
    for _ in range(steps):
        theta -= lr * gradient(theta)
        path.append(theta.copy())
    return np.array(path)
