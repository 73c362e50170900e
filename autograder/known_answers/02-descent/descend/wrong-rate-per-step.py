# diagnosis: divided by the number of steps; each step is a whole one
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr / steps * gradient(path[-1]))
    return np.array(path)
