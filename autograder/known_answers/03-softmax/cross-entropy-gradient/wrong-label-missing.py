# diagnosis: the label is missing: it is p − y, this is p
def gradients(W, b, X, labels):
    P = softmax(X @ W.T + b) / len(X)
    return P.T @ X, P.sum(axis=0)
