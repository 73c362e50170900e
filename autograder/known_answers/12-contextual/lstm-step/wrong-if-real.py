# diagnosis: real holds one truth value for each sentence: choose row by row, with np.where(real[:, None], new, old)
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new_c = f * c + i * g
    new_h = (o * np.tanh(new_c)) @ Q.T
    if real:
        return new_h, new_c
    return h, c
