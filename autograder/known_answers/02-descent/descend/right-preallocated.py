def descend(gradient, theta, lr, steps):
    path = np.empty((steps + 1, np.size(theta)))
    path[0] = theta
    for t in range(1, steps + 1):
        path[t] = path[t - 1]
        path[t] -= lr * gradient(path[t - 1])
    return path
