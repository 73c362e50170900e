# diagnosis: the bias b is missing in the scores
def gradients(W, b, X, labels):
    error = (softmax(X @ W.T) - np.eye(len(b))[labels]) / len(X)
    return error.T @ X, error.sum(axis=0)
