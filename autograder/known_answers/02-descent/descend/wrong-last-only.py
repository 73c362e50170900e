# diagnosis: only the last θ came back; return the whole path
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(path[-1]))
    return path[-1]
