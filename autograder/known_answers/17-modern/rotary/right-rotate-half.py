def rotate(X, start, base, stretch):
    half = X.shape[-1] // 2
    rates = np.exp(-np.log(base) * np.arange(half) / half) / np.asarray(stretch, dtype=float)
    angles = np.tile(np.arange(start, start + X.shape[1])[:, None] * rates, 2)
    swapped = np.concatenate([-X[..., half:], X[..., :half]], axis=-1)
    return X * np.cos(angles) + swapped * np.sin(angles)
