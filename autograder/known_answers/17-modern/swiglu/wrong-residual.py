# diagnosis: the residual was added; that is the block's part
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    return X + (bent * values) @ W_out.T
