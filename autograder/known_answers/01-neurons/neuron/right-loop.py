def neuron(X, w, b):
    z, y = [], []
    for x in X:
        total = float(b)
        for weight, value in zip(w, x):
            total += weight * value
        z.append(total)
        y.append(1 if total >= 0 else 0)
    return z, y
