# diagnosis: the numbers were cut; round goes to the nearest whole number: np.round
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = (W / safe[:, None]).astype(int)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
