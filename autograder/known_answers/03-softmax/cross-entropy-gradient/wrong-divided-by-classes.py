# diagnosis: divided by K too; the mean is over the B examples only
def gradients(W, b, X, labels):
    P = softmax(X @ W.T + b)
    error = (P - np.eye(len(b))[labels]) / P.size
    return error.T @ X, error.sum(axis=0)
