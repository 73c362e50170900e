# diagnosis: more rows than places: begin each call with a new list (a default argument keeps its contents)
def descend(gradient, theta, lr, steps, path=[]):
    path.append(np.array(theta, dtype=float))
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(path[-1]))
    return np.array(path)
