# diagnosis: the numbers of θ moved one after the other: take the whole gradient first, then move all
def descend(gradient, theta, lr, steps):
    path = [np.array(theta, dtype=float)]
    for _ in range(steps):
        place = path[-1].copy()
        for i in range(len(place)):
            place[i] -= lr * gradient(place)[i]
        path.append(place)
    return np.array(path)
