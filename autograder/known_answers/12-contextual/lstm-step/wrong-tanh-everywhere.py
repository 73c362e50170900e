# diagnosis: i, f and o are gates from 0 to 1: they take the sigmoid, not tanh
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = np.tanh(i), np.tanh(f), np.tanh(g), np.tanh(o)
    new_c = f * c + i * g
    new_h = (o * np.tanh(new_c)) @ Q.T
    keep = real[:, None]
    return np.where(keep, new_h, h), np.where(keep, new_c, c)
