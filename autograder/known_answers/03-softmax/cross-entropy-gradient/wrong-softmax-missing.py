# diagnosis: the scores were taken for probabilities: softmax is missing
def gradients(W, b, X, labels):
    error = (X @ W.T + b - np.eye(len(b))[labels]) / len(X)
    return error.T @ X, error.sum(axis=0)
