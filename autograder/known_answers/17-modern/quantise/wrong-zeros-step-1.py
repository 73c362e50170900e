# diagnosis: the step of a row of zeros is 0
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    steps[steps == 0] = 1
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
