# diagnosis: η is missing
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - gradient(path[-1]))
    return np.array(path)
