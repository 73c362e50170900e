# diagnosis: of the two forms of σ one was used with a wrong sign: below 0 it is exp(z) / (1 + exp(z))
def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    s = np.exp(-np.abs(g))
    return (g / (1 + s) * v) @ W_out.T
