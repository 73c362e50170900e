# diagnosis: the numbers were rounded away from 0; round goes to the nearest
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.sign(W) * np.ceil(np.abs(W) / np.where(s == 0, 1, s)[:, None])
    return q, s, q * s[:, None], s / 2
