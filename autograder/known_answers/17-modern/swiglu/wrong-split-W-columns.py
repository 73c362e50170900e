# diagnosis: the residual was added; that is the block's part
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    g, v = X @ W_in.T[:, :F], X @ W_in.T[:, F:]
    return (g / (1 + np.exp(-g)) * v) @ W_out.T + X
