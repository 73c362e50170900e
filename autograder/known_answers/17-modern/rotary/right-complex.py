def rotate(X, start, base, stretch):
    H, T, d = X.shape
    pairs = X[..., : d // 2] + 1j * X[..., d // 2 :]
    places = np.arange(start, start + T)
    angles = np.outer(places, base ** (-2.0 * np.arange(d // 2) / d) / np.array(stretch))
    turned = pairs * np.exp(1j * angles)
    return np.concatenate([turned.real, turned.imag], axis=2)
