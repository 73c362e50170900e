# diagnosis: dW is transposed: it has the shape of W, (K, n)
def gradients(W, b, X, labels):
    error = (softmax(X @ W.T + b) - np.eye(len(b))[labels]) / len(X)
    return X.T @ error, error.sum(axis=0)
