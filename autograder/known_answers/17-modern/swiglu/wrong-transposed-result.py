# diagnosis: it is transposed: swap its two axes
def swiglu(X, W_in, W_out):
    g, v = np.split(W_in @ X.T, 2)
    return W_out @ (g / (1 + np.exp(-g)) * v)
