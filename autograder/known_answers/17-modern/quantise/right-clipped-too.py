def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W.astype(float)).max(axis=-1, keepdims=True) / most
    whole = np.clip(np.round(W / np.where(steps > 0, steps, np.inf)), -most, most)
    return whole.astype(np.int16), steps[:, 0], whole * steps, steps[:, 0] / 2
