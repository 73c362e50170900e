# diagnosis: a small number was added to the step, or stands in its place: ask whether it is 0, and use it as it is
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most + 1e-8
    safe = steps
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
