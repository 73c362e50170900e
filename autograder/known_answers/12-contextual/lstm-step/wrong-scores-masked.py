# diagnosis: a sentence that has ended must keep its h and c; here its scores became 0
def lstm_step(x, h, c, W, R, b, Q, real):
    z = (x @ W.T + h @ R.T + b) * real[:, None]
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    c = f * c + i * g
    return (o * np.tanh(c)) @ Q.T, c
