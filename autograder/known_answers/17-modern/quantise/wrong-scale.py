# diagnosis: the steps came back upside down: s = largest / m
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, np.where(steps == 0, 0, 1 / safe), back, steps / 2
