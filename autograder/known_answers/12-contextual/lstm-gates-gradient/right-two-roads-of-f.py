def gates_gradient(dh, dc, c, f, g, o, R):
    i = 1 - f  # as if it were a gate, then handed on to f
    new_c = f * c + i * g
    dc_new = dh * o / np.cosh(new_c) ** 2 + dc
    d_f, d_i = dc_new * c, dc_new * g
    d_f = d_f - d_i
    delta = np.concatenate([d_f * f * i, dc_new * i * (1 + g) * (1 - g), dh * np.tanh(new_c) * (o - o**2)], axis=1)
    R_f, R_g, R_o = np.split(R, 3)
    a, b, d = np.split(delta, 3, axis=1)
    return delta, a @ R_f + b @ R_g + d @ R_o, dc_new * f
