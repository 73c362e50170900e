# diagnosis: the path needs steps + 1 rows: the start, then one for each step
def descend(gradient, theta, lr, steps):
    path = np.zeros((steps, len(theta)))
    path[0] = theta
    for t in range(steps):
        path[t + 1] = path[t] - lr * gradient(path[t])
    return path
