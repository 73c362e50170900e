# diagnosis: W_out comes once, after gates and values are multiplied
def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    return (g / (1 + np.exp(-g))) @ W_out.T * (v @ W_out.T)
