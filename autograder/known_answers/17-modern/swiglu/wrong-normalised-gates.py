# diagnosis: softmax makes the gates; silu asks for each number by itself
def swiglu(X, W_in, W_out):
    z = X @ W_in.T
    F = W_out.shape[1]
    s = z[:, :F] / (1 + np.exp(-z[:, :F]))
    s = s / s.sum(axis=1, keepdims=True)
    return (s * z[:, F:]) @ W_out.T
