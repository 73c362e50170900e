def gates_gradient(dh, dc, c, f, g, o, R):
    B, H = c.shape
    delta, dh_before, dc_before = np.zeros((B, 3 * H)), np.zeros((B, H)), np.zeros((B, H))
    for n in range(B):
        for k in range(H):
            shown = np.tanh(g[n, k] + f[n, k] * (c[n, k] - g[n, k]))
            to_cell = dc[n, k] + dh[n, k] * o[n, k] / np.cosh(np.arctanh(shown)) ** 2
            delta[n, k] = to_cell * (c[n, k] - g[n, k]) * f[n, k] * (1 - f[n, k])
            delta[n, H + k] = to_cell * (1 - f[n, k]) * (1 - g[n, k] ** 2)
            delta[n, 2 * H + k] = dh[n, k] * shown * o[n, k] * (1 - o[n, k])
            dc_before[n, k] = to_cell * f[n, k]
        for row in range(3 * H):
            dh_before[n] += delta[n, row] * R[row]
    return delta, dh_before, dc_before
