def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.max(np.abs(W), axis=1) / m
    with np.errstate(all="ignore"):
        q = np.where(s[:, None] > 0, np.rint(W / s[:, None]), 0)
    return (q, s, np.diag(s) @ q, s * 0.5)
