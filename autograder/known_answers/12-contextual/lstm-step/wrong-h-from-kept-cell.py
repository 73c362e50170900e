# diagnosis: a sentence that has ended must keep its h; this h was made of the c that it kept
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new_c = np.where(real[:, None], f * c + i * g, c)
    new_h = (o * np.tanh(new_c)) @ Q.T
    return new_h, new_c
