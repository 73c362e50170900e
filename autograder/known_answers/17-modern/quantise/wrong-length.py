# diagnosis: the length of the row was taken; the step comes from its largest weight
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.linalg.norm(W, axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None])
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
