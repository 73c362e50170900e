# diagnosis: silu divides by 1 + exp(-z); the 1 is missing
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / np.exp(-gates)
    return (bent * values) @ W_out.T
