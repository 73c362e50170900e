# diagnosis: the bound is half a step, not the half of a whole number
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, np.full(len(W), 0.5)
