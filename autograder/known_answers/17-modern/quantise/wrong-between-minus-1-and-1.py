# diagnosis: the numbers lie between -1 and 1; whole numbers from -m to m are asked for
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None]) / m
    return q, s, q * m * s[:, None], s / 2
