# diagnosis: gates and values differ in width: each is F wide, half of the rows of W_in; F need not be D
def swiglu(X, W_in, W_out):
    F = X.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = gates / (1 + np.exp(-gates))
    return (bent * values) @ W_out.T
