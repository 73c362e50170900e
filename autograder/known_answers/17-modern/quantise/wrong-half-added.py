# diagnosis: half was added before cutting: below 0 that goes astray, np.round does not
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = (W / safe[:, None] + 0.5).astype(int)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
