# diagnosis: the units were averaged; W_out adds them up
def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    return (g / (1 + np.exp(-g)) * v) @ W_out.T / W_out.shape[1]
