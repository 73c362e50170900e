# diagnosis: gates and values are exchanged: the first F rows of W_in make the gates
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    values, gates = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    return (bent * values) @ W_out.T
