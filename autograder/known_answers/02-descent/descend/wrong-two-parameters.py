# diagnosis: the shapes do not fit: θ may have any number of parameters; gradient(theta) wants all
def descend(gradient, theta, lr, steps):
    path = np.zeros((steps + 1, 2))
    path[0] = theta
    for t in range(steps):
        path[t + 1] = path[t] - lr * gradient(path[t])[:2]
    return path
