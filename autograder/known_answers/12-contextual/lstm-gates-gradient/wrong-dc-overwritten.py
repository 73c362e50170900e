# diagnosis: dc has two shares; what came from step t+1 is lost
def gates_gradient(dh, dc, c, f, g, o, R):
    t = np.tanh(f * c + (1 - f) * g)
    dc_all = dh * o * (1 - t**2)
    delta_f = dc_all * (c - g) * f * (1 - f)
    delta_g = dc_all * (1 - f) * (1 - g**2)
    delta_o = dh * t * o * (1 - o)
    delta = np.hstack([delta_f, delta_g, delta_o])
    return delta, delta @ R, dc_all * f
