# diagnosis: σ was taken of the values: silu, z · σ(z), is taken of the gates, the first F rows
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates
    return (bent * 1 / (1 + np.exp(-values))) @ W_out.T
