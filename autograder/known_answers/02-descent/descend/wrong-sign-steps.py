# diagnosis: only the sign of the slope counts; a step is η times the gradient
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - lr * np.sign(gradient(path[-1])))
    return np.array(path)
