# diagnosis: silu came after the product; it bends the gates before
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    product = Z[:, :F] * Z[:, F:]
    return (product / (1 + np.exp(-product))) @ W_out.T
