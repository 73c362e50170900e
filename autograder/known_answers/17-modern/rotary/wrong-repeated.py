# diagnosis: dimensions i and i + d/2 turn by the same angle; here 2i and 2i + 1 do: np.tile, not np.repeat
def rotate(X, start, base, stretch):
    half = X.shape[-1] // 2
    rates = base ** (-np.arange(half) / half) / np.asarray(stretch)
    angles = np.repeat(np.arange(start, start + X.shape[1])[:, None] * rates, 2, axis=1)
    swapped = np.concatenate([-X[..., half:], X[..., :half]], axis=-1)
    return X * np.cos(angles) + swapped * np.sin(angles)
