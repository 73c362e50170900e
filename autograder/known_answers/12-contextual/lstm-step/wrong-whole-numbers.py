# diagnosis: cut to whole numbers: zeros_like of states of whole numbers holds no fractions
def lstm_step(x, h, c, W, R, b, Q, real):
    z = x @ W.T + h @ R.T + b
    i, f, g, o = np.split(z, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    new_c = f * c + i * g
    new_h = (o * np.tanh(new_c)) @ Q.T
    h_out, c_out = h.copy(), c.copy()
    h_out[real], c_out[real] = new_h[real], new_c[real]
    return h_out, c_out
