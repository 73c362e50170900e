def quantise(W, bits):
    W = W.astype(np.float32)
    s = np.abs(W).max(axis=1) / np.float32(2 ** (bits - 1) - 1)
    q = np.round(W / np.where(s == 0, 1, s)[:, None]).astype(np.int8)
    return q, s, q * s[:, None], s / 2
