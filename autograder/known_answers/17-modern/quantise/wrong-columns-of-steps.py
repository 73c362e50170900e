# diagnosis: steps are numbers, one for each row: (M,)
def quantise(W, bits):
    steps = np.abs(W).max(axis=1, keepdims=True) / (2 ** (bits - 1) - 1)
    whole = np.round(W / np.where(steps == 0, 1, steps))
    return whole, steps, whole * steps, steps / 2
