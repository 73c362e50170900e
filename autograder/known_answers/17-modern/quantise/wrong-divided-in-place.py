# diagnosis: the weights may be whole numbers: write W = W / …, a new array of floats, not W /= …
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = W.copy()
    whole /= safe[:, None]
    whole = np.round(whole)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
