# diagnosis: the steps are to stand beside their rows: steps[:, None]
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
