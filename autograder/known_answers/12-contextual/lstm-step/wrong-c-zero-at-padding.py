# diagnosis: a sentence that has ended must keep both; 0 stands in the place of its h or of its c
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    n = f * c + i * g
    k = real[:, None]
    return np.where(k, (o * np.tanh(n)) @ Q.T, h), n * k
