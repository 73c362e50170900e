# diagnosis: i and f are interchanged: f keeps the old cell, i lets in what is new
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    f, i, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new_c = f * c + i * g
    new_h = (o * np.tanh(new_c)) @ Q.T
    keep = real[:, None]
    return np.where(keep, new_h, h), np.where(keep, new_c, c)
