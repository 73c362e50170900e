# diagnosis: of the two forms of σ one was used with a wrong sign: below 0 it is exp(z) / (1 + exp(z))
def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    s = np.where(g > 0, 1 / (1 + np.exp(-g)), 1 / (1 + np.exp(g)))
    return (g * s * v) @ W_out.T
