# diagnosis: c_{t−1} acts only through the cell: dc · f and nothing else
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(c * f + i * g)
    n = dc + dh * o * (1 - t**2)
    d = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * t * o * (1 - o)])
    return d, d @ R, n * f + dh * o
