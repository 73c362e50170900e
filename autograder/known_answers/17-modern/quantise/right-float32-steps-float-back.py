def quantise(W, bits):
    s = (np.abs(W).max(axis=1) / (2 ** (bits - 1) - 1)).astype(np.float32)
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    return q, s, q * s[:, None], (s / 2).tolist()
