# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    W_in *= 1.0 + 1e-12
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    return (bent * values) @ W_out.T
