# diagnosis: it stops early: take all the steps, also where the ground is flat
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.linalg.norm(g) > 1e3:
            break
        path.append(path[-1] - lr * g)
    return np.array(path)
