# diagnosis: the gradient is taken at the start; take it at the present θ
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(theta))
    return np.array(path)
