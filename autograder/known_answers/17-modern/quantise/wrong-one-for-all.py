# diagnosis: one step for the whole matrix: each row has its own
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.full(len(W), np.abs(W).max() / most)
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
