# diagnosis: each step starts from the first θ again
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[0] - lr * gradient(path[-1]))
    return np.array(path)
