# diagnosis: the steps were rounded; a step may be any number
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) // m
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    return q, s, q * s[:, None], s / 2
