# diagnosis: m is 2 ** (bits - 1) - 1, 127 for 8 bits: one bit holds the sign
def quantise(W, bits):
    m = 2 ** bits - 1
    s = np.abs(W).max(axis=1) / (m / 2)
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    return q, s, q * s[:, None], s / 2
