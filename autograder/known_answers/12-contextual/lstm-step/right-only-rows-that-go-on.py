def lstm_step(x, h, c, W, R, b, Q, real):
    h, c = np.array(h, dtype=float), np.array(c, dtype=float)
    H = W.shape[0] // 4
    z = np.hstack([x[real], h[real]]) @ np.hstack([W, R]).T + b
    gate = 1 / (1 + np.exp(-z))
    c[real] = gate[:, H : 2 * H] * c[real] + gate[:, :H] * np.tanh(z[:, 2 * H : 3 * H])
    h[real] = np.einsum("bh,ph->bp", gate[:, 3 * H :] * np.tanh(c[real]), Q)
    return h, c
