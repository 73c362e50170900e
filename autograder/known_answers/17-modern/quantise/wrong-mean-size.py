# diagnosis: the mean size was taken; the step comes from the largest
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).mean(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
