# diagnosis: this is the gradient of the squared error; the slope of cross-entropy is p − y
def gradients(W, b, X, labels):
    P = softmax(X @ W.T + b)
    pull = P - np.eye(len(b))[labels]
    error = P * (pull - (P * pull).sum(axis=1, keepdims=True)) / len(X)
    return error.T @ X, error.sum(axis=0)
