# diagnosis: each row is one long list: the path is (steps + 1, P)
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(path[-1]))
    return np.concatenate(path)
