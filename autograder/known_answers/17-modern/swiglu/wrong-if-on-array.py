# diagnosis: `if` asks for one truth value, an array has many: np.where chooses number by number
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    if gates > 0:
        bent = gates / (1 + np.exp(-gates))
    else:
        bent = gates * np.exp(gates) / (1 + np.exp(gates))
    return (bent * values) @ W_out.T
