def descend(gradient, theta, lr, steps):
    theta = theta * 1.0
    path = [theta]
    for _ in range(steps):
        theta = theta - lr * gradient(theta)
        path += [theta]
    return path
