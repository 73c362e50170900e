# diagnosis: cut to whole numbers: the result has fractions
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    result = np.zeros_like(X)
    for t, x in enumerate(X):
        z = W_in @ x
        result[t] = W_out @ (z[:F] / (1 + np.exp(-z[:F])) * z[F:])
    return result
