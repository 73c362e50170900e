def swiglu(X, W_in, W_out):
    F = len(W_in) // 2
    g = X.dot(W_in[:F].T)
    v = X.dot(W_in[F:].T)
    return (0.5 * g * (1 + np.tanh(g / 2)) * v).dot(W_out.T)
