# diagnosis: δ of o: o is missing from the slope o (1 − o)
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(c * f + i * g)
    n = dc + dh * o * (1 - t**2)
    d = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * t * (1 - o)])
    return d, d @ R, n * f
