# diagnosis: the values passed through silu, too; only the gates do
def swiglu(X, W_in, W_out):
    Z = X @ W_in.T
    Z = Z / (1 + np.exp(-Z))
    gates, values = np.split(Z, 2, axis=1)
    return (gates * values) @ W_out.T
