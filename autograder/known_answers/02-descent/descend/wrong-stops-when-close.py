# diagnosis: it stops early: take all the steps, also where the ground is flat
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        new = path[-1] - lr * gradient(path[-1])
        if np.allclose(new, path[-1], atol=1e-6):
            break
        path.append(new)
    return np.array(path)
