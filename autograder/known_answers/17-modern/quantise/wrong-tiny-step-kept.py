# diagnosis: the step of a row of zeros is 0
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.maximum(np.abs(W).max(axis=1), np.finfo(float).tiny) / most
    whole = np.round(W / steps[:, None])
    return whole, steps, whole * steps[:, None], steps / 2
