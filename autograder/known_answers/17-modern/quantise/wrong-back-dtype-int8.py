# diagnosis: what is read back was cut to whole numbers
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None]).astype(np.int8)
    back = np.zeros_like(q)
    for r in range(len(W)):
        back[r] = q[r] * s[r]
    return q, s, back, s / 2
