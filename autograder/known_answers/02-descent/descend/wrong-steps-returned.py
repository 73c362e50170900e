# diagnosis: the path holds the steps, not the places
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(path[-1]))
    return np.diff(np.array(path), axis=0)
