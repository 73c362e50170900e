# diagnosis: dc: cut to whole numbers: an array like one of whole numbers holds no fractions
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(f * c + i * g)
    n = np.empty_like(dc)
    n[:] = dc + dh * o * (1 - t**2)
    d = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * t * o * (1 - o)])
    return d, d @ R, n * f
