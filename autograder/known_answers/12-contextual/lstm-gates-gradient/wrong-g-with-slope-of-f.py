# diagnosis: δ of g: the factor is 1 − f itself, not its slope f (1 − f)
def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f
    tanh_c = np.tanh(f * c + i * g)
    dc = dc + dh * o * (1 - tanh_c**2)
    delta = np.hstack([dc * (c - g) * f * (1 - f), dc * f * i * (1 - g**2), dh * tanh_c * o * (1 - o)])
    return delta, delta @ R, dc * f
