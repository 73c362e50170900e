# diagnosis: cut to whole numbers: an array like one of whole numbers holds no fractions
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(f * c + i * g)
    B, H = c.shape
    n = dc + dh * o * (1 - t**2)
    d = np.zeros((B, 3 * H), dtype=c.dtype)
    d[:, :H] = n * (c - g) * f * (1 - f)
    d[:, H : 2 * H] = n * i * (1 - g**2)
    d[:, 2 * H :] = dh * t * o * (1 - o)
    return d, d @ R, n * f
