# diagnosis: this is the sum over the batch; the loss is the mean
def gradients(W, b, X, labels):
    error = softmax(X @ W.T + b) - np.eye(len(b))[labels]
    return error.T @ X, error.sum(axis=0)
