def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    with np.errstate(over="ignore"):
        h = (g / (1 + np.exp(-g)) * v).astype(np.float32)
    return h @ W_out.T
