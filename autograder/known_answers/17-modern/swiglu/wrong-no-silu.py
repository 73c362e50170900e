# diagnosis: silu is missing: gates and values were only multiplied
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates
    return (bent * values) @ W_out.T
