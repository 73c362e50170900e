# diagnosis: silu came after W_out; it bends the gates before
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    out = (Z[:, :F] * Z[:, F:]) @ W_out.T
    return out / (1 + np.exp(-out))
