# diagnosis: the two means are multiplied; take the mean of the products
def gradients(W, b, X, labels):
    error = softmax(X @ W.T + b) - np.eye(len(b))[labels]
    return np.outer(error.mean(axis=0), X.mean(axis=0)), error.mean(axis=0)
