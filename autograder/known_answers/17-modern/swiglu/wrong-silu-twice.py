# diagnosis: silu was taken twice
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    return (bent / (1 + np.exp(-bent)) * values) @ W_out.T
