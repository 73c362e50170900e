# diagnosis: dW is right; db adds up the classes; add up the examples (axis 0)
def gradients(W, b, X, labels):
    error = (softmax(X @ W.T + b) - np.eye(len(b))[labels]) / len(X)
    return error.T @ X, error.sum(axis=1)
