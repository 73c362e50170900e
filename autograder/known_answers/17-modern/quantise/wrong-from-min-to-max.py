# diagnosis: the steps cover the range from the smallest to the largest weight; they are to be the same on both sides of 0
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = (W.max(axis=1) - W.min(axis=1)) / (2**bits - 1)
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
