# diagnosis: W_in is used sideways: a linear map is X @ W.T
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ (W_in if len(W_in) == X.shape[1] else W_in.T)
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    return (bent * values) @ W_out.T
