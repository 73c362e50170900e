# diagnosis: what is read back are the weights themselves; it is whole · step
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = W
    return whole, steps, back, steps / 2
