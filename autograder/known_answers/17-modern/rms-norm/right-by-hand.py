def rms_norm(X, g, eps):
    def one(x):
        root = (sum(float(number) ** 2 for number in x) / len(x) + eps) ** 0.5
        return [float(number) / root * float(scale) for number, scale in zip(x, g)]

    if X.ndim == 1:
        return one(X)
    return [rms_norm(part, g, eps) for part in X]
