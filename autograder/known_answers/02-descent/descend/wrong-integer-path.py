# diagnosis: cut to integers: an array made from integers holds no fractions; make it of floats
def descend(gradient, theta, lr, steps):
    path = np.zeros((steps + 1, len(theta)), dtype=theta.dtype)
    path[0] = theta
    for t in range(steps):
        path[t + 1] = path[t] - lr * gradient(path[t])
    return path
