def gates_gradient(dh, dc, c, f, g, o, R):
    H = c.shape[1]
    zf, zg, zo = np.log(f / (1 - f)), np.arctanh(g), np.log(o / (1 - o))
    sg = lambda z: 1 / (1 + np.exp(-z))

    def J(zf, zg, zo, c):
        n = sg(zf) * c + (1 - sg(zf)) * np.tanh(zg)
        return dh * sg(zo) * np.tanh(n) + dc * n

    e = 1e-30j
    P = [zf, zg, zo, c]
    ds = [(J(*[p + e if k == j else p for k, p in enumerate(P)])).imag / 1e-30 for j in range(4)]
    d = np.concatenate(ds[:3], axis=1)
    return d, d @ R, ds[3]
