# diagnosis: the same call gives another answer the second time: something is kept between calls
seen = {}


def descend(gradient, theta, lr, steps):
    key = tuple(theta), steps
    place = seen.get(key, np.array(theta, dtype=float))
    path = [place]
    for _ in range(steps):
        path.append(path[-1] - lr * gradient(path[-1]))
    seen[key] = path[-1]
    return np.array(path)
