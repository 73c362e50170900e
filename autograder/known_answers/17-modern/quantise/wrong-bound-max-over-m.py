# diagnosis: the bound is half a step; here it was divided by m once more
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    return q, s, q * s[:, None], s / 2 / m
