# diagnosis: δ of o: h shows tanh of the new cell; this is c_{t−1}
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(c * f + i * g)
    n = dc + dh * o * (1 - t**2)
    d = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * c * o * (1 - o)])
    return d, d @ R, n * f
