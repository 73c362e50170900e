# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def quantise(W, bits):
    steps = np.abs(W).max(axis=1) / (2 ** (bits - 1) - 1)
    whole = np.round(W / np.where(steps == 0, 1, steps)[:, None])
    W[:] = whole * steps[:, None]
    return whole, steps, W, steps / 2
