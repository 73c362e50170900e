# diagnosis: a norm came first; that is the block's part
def swiglu(X, W_in, W_out):
    X = X / np.sqrt((X**2).mean(-1, keepdims=True) + 1e-5)
    g, v = np.split(X @ W_in.T, 2, axis=1)
    return (g / (1 + np.exp(-g)) * v) @ W_out.T
