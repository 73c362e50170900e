# diagnosis: the shapes do not fit: Z = X Wᵀ + b, dW = (P − Y)ᵀ X / B, and Y is one-hot with K columns, one per entry of b
def gradients(W, b, X, labels):
    error = (softmax(X @ W.T + b) - np.eye(labels.max() + 1)[labels]) / len(X)
    return error.T @ X, error.sum(axis=0)
