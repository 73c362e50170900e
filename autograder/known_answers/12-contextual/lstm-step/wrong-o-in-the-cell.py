# diagnosis: o decides what is shown, not what is written: c has f and i only
def lstm_step(x, h, c, W, R, b, Q, real):
    z_i, z_f, z_g, z_o = np.split(x @ W.T + h @ R.T + b, 4, axis=1)
    i, f, g, o = sigmoid(z_i), sigmoid(z_f), np.tanh(z_g), sigmoid(z_o)
    n = f * c + i * g * o
    k = real[:, None]
    return np.where(k, (np.tanh(n)) @ Q.T, h), np.where(k, n, c)
