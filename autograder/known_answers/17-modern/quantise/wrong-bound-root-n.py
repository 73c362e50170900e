# diagnosis: the bound is for each weight alone, not for all of a row together
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    back = q * s[:, None]
    return q, s, back, s / 2 * np.sqrt(W.shape[1])
