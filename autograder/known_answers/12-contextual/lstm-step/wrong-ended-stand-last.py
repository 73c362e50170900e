# diagnosis: the sentences that go on may stand anywhere in the batch, not only first: ask real, row by row
def lstm_step(x, h, c, W, R, b, Q, real):
    z_i, z_f, z_g, z_o = np.split(x @ W.T + h @ R.T + b, 4, axis=1)
    i, f, g, o = sigmoid(z_i), sigmoid(z_f), np.tanh(z_g), sigmoid(z_o)
    n = f * c + i * g
    k = int(real.sum())
    hn = (o * np.tanh(n)) @ Q.T
    return np.concatenate([hn[:k], h[k:]]), np.concatenate([n[:k], c[k:]])
