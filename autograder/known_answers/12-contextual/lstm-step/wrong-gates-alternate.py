# diagnosis: the rows of one gate lie together: first all of i, then f, g, o
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = (z[:, k::4] for k in range(4))
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new_c = f * c + i * g
    new_h = (o * np.tanh(new_c)) @ Q.T
    keep = real[:, None]
    return np.where(keep, new_h, h), np.where(keep, new_c, c)
