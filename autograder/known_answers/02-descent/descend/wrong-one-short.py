# diagnosis: the last place is missing: the start, then one row for each step
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps - 1):
        path.append(path[-1] - lr * gradient(path[-1]))
    return np.array(path)
