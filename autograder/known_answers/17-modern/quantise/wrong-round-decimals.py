# diagnosis: np.round(x, 1) keeps decimals; whole numbers are asked for
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None], 1)
    return q, s, q * s[:, None], s / 2
