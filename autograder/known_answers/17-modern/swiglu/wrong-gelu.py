# diagnosis: GELU makes the gates; take silu
def swiglu(X, W_in, W_out):
    F = W_out.shape[1]
    Z = X @ W_in.T
    gates, values = Z[:, :F], Z[:, F:]
    bent = 0.5 * gates * (1 + np.tanh(np.sqrt(2 / np.pi) * (gates + 0.044715 * gates**3)))
    return (bent * values) @ W_out.T
