# diagnosis: the smallest number is -m, not -m - 1: or a number passed the end of its type and came round
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    whole = np.clip(whole, -most, most - 1)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
