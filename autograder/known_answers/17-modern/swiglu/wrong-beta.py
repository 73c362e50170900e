# diagnosis: the exponent is -z itself; here it is twice or half of that
def swiglu(X, W_in, W_out):
    g, v = np.split(X @ W_in.T, 2, axis=1)
    return (g / (1 + np.exp(-2 * g)) * v) @ W_out.T
