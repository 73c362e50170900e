# diagnosis: gates and values differ in width: each is F wide, half of the rows of W_in; F need not be D
def swiglu(X, W_in, W_out):
    F = X.shape[1]
    z = X @ W_in.T
    g, v = z[:, :F], z[:, F:]
    return (g / (1 + np.exp(-g)) * v) @ W_out.T
