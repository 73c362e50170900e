# diagnosis: softmax makes the gates; silu asks for each number by itself
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    powers = np.exp(Z[:, :F] - Z[:, :F].max(axis=1, keepdims=True))
    return (powers / powers.sum(axis=1, keepdims=True) * Z[:, F:]) @ W_out.T
