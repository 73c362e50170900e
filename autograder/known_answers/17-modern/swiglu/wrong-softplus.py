# diagnosis: softplus makes the gates; take silu
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = np.logaddexp(0, gates)
    return (bent * values) @ W_out.T
