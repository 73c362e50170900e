# diagnosis: the shapes do not fit: a linear map is X @ W.T, and half of its 2F numbers make the gates
def swiglu(X, W_in, W_out):
    half = X.shape[1] // 2
    gates, values = X[:, :half] @ W_in.T, X[:, half:] @ W_in.T
    return (gates / (1 + np.exp(-gates)) * values) @ W_out.T
