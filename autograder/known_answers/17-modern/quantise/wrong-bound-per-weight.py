# diagnosis: the bound is one number for a row, (M,)
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    back = q * s[:, None]
    return q, s, back, np.tile(s[:, None] / 2, W.shape[1])
