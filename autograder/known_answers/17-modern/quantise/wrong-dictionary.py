# diagnosis: four things are asked for: return whole, steps, back, bound
def quantise(W, bits):
    m = 2 ** (bits - 1) - 1
    s = np.abs(W).max(axis=1) / m
    q = np.round(W / np.where(s == 0, 1, s)[:, None])
    return {"whole": q, "steps": s, "back": q * s[:, None], "bound": s / 2}
