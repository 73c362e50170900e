def quantise(W, bits):
    s = abs(W).max(1) / (2 ** (bits - 1) - 1)
    q = np.zeros(W.shape, dtype=int)
    for r in np.flatnonzero(s):
        q[r] = np.sign(W[r]) * np.trunc(abs(W[r]) / s[r] + 0.5)
    return [q, s, q * s.reshape(-1, 1), s * 0.5]
