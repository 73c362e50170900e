# diagnosis: dc: the way from h to the cell is o · (1 − tanh²(c_t)); the slope o (1 − o) belongs to δ of o
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(c * f + i * g)
    n = dc + dh * o * (1 - o) * t
    d = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * t * o * (1 - o)])
    return d, d @ R, n * f
