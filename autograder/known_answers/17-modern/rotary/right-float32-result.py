def rotate(X, start, base, stretch):
    H, T, d = X.shape
    freqs = np.exp(-np.log(base) * np.arange(0, d, 2) / d) / np.array(stretch)
    a = np.outer(np.arange(T) + start, freqs)
    cos, sin = np.cos(a).astype(np.float32), np.sin(a).astype(np.float32)
    x, y = X[:, :, : d // 2].astype(np.float32), X[:, :, d // 2 :].astype(np.float32)
    return np.concatenate((x * cos - y * sin, y * cos + x * sin), axis=2)
