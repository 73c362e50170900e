# diagnosis: the numbers lost their signs, or came round in a type without signs: np.int8 has them
def quantise(W, bits):
    most = 2 ** (bits - 1) - 1
    steps = np.abs(W).max(axis=1) / most
    safe = np.where(steps == 0, 1, steps)
    whole = np.round(W / safe[:, None]).astype(int).astype(np.uint8)
    back = whole * steps[:, None]
    return whole, steps, back, steps / 2
