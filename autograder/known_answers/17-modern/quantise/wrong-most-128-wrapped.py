# diagnosis: m is 2 ** (bits - 1) - 1, 127 for 8 bits; here it is one more
def quantise(W, bits):
    most = 2 ** (bits - 1)
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None]).astype(int).astype(np.int8)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
