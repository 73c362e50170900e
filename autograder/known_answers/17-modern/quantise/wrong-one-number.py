# diagnosis: one step for the whole matrix: each row has its own
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    step = np.abs(W).max() / most
    whole = np.round(W / step)
    return whole, step, whole * step, step / 2
