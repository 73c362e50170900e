# diagnosis: θ is missing from the step: θ − η∇J, not −η∇J alone
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        path.append(-lr * gradient(path[-1]))
    return np.array(path)
