# diagnosis: the largest of each column was taken; the weights of a row share a step: axis=1
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=0) / most
    whole = np.round(W / np.where(steps == 0, 1, steps))
    return whole, steps, whole * steps, steps / 2
