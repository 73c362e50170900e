# diagnosis: δ of f: g comes with 1 − f, whose slope is −f (1 − f); the slope of g itself has no part in it
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    t = np.tanh(c * f + i * g)
    n = dc + dh * o * (1 - t**2)
    d = np.hstack([n * c * f * (1 - f) - n * g * i * (1 - g**2), n * i * (1 - g**2), dh * t * o * (1 - o)])
    return d, d @ R, n * f
