# diagnosis: Q projects the product o · tanh(c), not each of its factors
def lstm_step(x, h, c, W, R, b, Q, real):
    z_i, z_f, z_g, z_o = np.split(x @ W.T + h @ R.T + b, 4, axis=1)
    i, f, g, o = sigmoid(z_i), sigmoid(z_f), np.tanh(z_g), sigmoid(z_o)
    n = f * c + i * g
    k = real[:, None]
    return np.where(k, o @ Q.T * np.tanh(n @ Q.T), h), np.where(k, n, c)
