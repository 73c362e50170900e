# diagnosis: the numbers lost their signs, or came round in a type without signs: np.int8 has them
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.clip(np.round(W / np.where(s == 0, 1, s)[:, None]), 0, m)
    return q, s, q * s[:, None], s / 2
