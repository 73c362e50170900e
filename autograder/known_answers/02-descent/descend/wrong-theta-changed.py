# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def descend(gradient, theta, lr, steps):
    path = [theta.copy()]
    for _ in range(steps):
        theta -= lr * gradient(theta)
        path.append(theta.copy())
    return np.array(path)
