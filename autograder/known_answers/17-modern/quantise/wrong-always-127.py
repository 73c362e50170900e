# diagnosis: `bits` is ignored: m depends on it
def quantise(W, bits):
    most = 127
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
