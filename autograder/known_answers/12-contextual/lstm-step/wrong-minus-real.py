# diagnosis: the opposite of truth values is ~real
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new_c = f * c + i * g
    new_h = (o * np.tanh(new_c)) @ Q.T
    keep = real[:, None]
    return keep * new_h + -keep * h, keep * new_c + -keep * c
