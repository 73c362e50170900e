# diagnosis: h_{t−1} acts only through the scores: delta @ R and nothing else
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    tanh_c = np.tanh(f * c + i * g)
    n = dc + dh * o * (1 - tanh_c**2)
    delta = np.hstack([n * (c - g) * f * (1 - f), n * i * (1 - g**2), dh * tanh_c * o * (1 - o)])
    return delta, delta @ R + dh * o, n * f
