# diagnosis: the steps cover the range from the smallest to the largest weight; they are to be the same on both sides of 0
def quantise(W, bits):
    low = W.min(axis=1, keepdims=True)
    steps = (W.max(axis=1) - W.min(axis=1)) / (2**bits - 1)
    whole = np.round((W - low) / steps[:, None])
    return whole, steps, whole * steps[:, None], steps / 2
