def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = np.array([1 / (s * float(base) ** (2 * i / d)) for i, s in enumerate(stretch)])
    x, y = np.split(X.astype(float), 2, axis=2)
    size, angle = np.hypot(x, y), np.arctan2(y, x)
    angle = angle + np.multiply.outer(start + np.arange(T), freqs)
    return np.dstack([(size * np.cos(angle)), (size * np.sin(angle))])
