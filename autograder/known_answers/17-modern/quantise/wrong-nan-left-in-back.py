# diagnosis: a row of zeros became 0/0: its step is 0, and so are its numbers
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / s[:, None])
    q = np.nan_to_num(q)
    return q, s, np.round(W / s[:, None]) * s[:, None], s / 2
