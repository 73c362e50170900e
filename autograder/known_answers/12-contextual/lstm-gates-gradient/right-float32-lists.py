def gates_gradient(dh, dc, c, f, g, o, R):
    dh, dc, c, f, g, o, R = (np.asarray(part, dtype=np.float32) for part in (dh, dc, c, f, g, o, R))
    t = np.tanh(f * c + (1 - f) * g)
    total = dc + dh * o * (1 - t * t)
    delta = np.hstack((total * (c - g) * f * (1 - f), total * (1 - f) * (1 - g * g), dh * t * o * (1 - o)))
    return delta, np.einsum("bk,kh->bh", delta, R), total * f
