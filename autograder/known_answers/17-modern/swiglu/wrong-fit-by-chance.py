# diagnosis: W_out is used sideways: a linear map is X @ W.T
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    hidden = bent * values
    return hidden @ W_out if W_out.shape[0] == W_out.shape[1] else hidden @ W_out.T
