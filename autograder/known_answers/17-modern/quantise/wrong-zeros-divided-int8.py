# diagnosis: a row of zeros became 0/0: its step is 0, and so are its numbers
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = steps
    whole = np.round(W / safe[:, None])
    whole[np.isnan(whole)] = -128
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
