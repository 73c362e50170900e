def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    top = abs(W).max(axis=1).reshape(-1, 1)
    q = np.rint(np.where(top > 0, W * m / np.where(top > 0, top, 1), 0)).astype(np.int64)
    s = np.float32(top / m)
    return q.tolist(), s.ravel().tolist(), (q * s).tolist(), (s.ravel() / 2).tolist()
