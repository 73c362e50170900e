# diagnosis: this is the derivative of silu
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = (1 + gates * (1 - 1 / (1 + np.exp(-gates)))) / (1 + np.exp(-gates))
    return (bent * values) @ W_out.T
