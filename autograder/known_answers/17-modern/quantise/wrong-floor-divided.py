# diagnosis: the numbers were rounded down; round goes to the nearest: np.round
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = W // safe[:, None]
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
