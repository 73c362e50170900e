# diagnosis: cut to whole numbers: an array like one of whole numbers holds no fractions
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(f * c + i * g)
    B, H = c.shape
    n = dc + dh * o * (1 - t**2)
    out = np.zeros_like(c)
    out[:] = n * f
    d = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * t * o * (1 - o)])
    return d, d @ R, out
