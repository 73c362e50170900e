# diagnosis: the slope's size is lost: a step is η times the gradient, not η long
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.any(g):
            g = g / np.linalg.norm(g)
        path.append(path[-1] - lr * g)
    return np.array(path)
