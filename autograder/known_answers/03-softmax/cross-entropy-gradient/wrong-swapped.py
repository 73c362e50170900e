# diagnosis: the two results are swapped: return dW, db
def gradients(W, b, X, labels):
    error = (softmax(X @ W.T + b) - np.eye(len(b))[labels]) / len(X)
    return error.sum(axis=0), error.T @ X
