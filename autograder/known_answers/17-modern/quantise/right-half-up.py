def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    largest = np.maximum(W.max(axis=1), -W.min(axis=1))
    s = largest / m
    with np.errstate(invalid="ignore"):
        q = np.nan_to_num(np.floor(W / s[:, np.newaxis] + 0.5))
    return q, s, (q.T * s).T, s / 2
