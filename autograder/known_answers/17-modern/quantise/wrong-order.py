# diagnosis: the four stand in another order: return whole, steps, back, bound
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    return s, q, q * s[:, None], s / 2
