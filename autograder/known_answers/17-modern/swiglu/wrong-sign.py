# diagnosis: the exponent has the wrong sign: silu(z) = z / (1 + exp(-z))
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(gates))
    return (bent * values) @ W_out.T
