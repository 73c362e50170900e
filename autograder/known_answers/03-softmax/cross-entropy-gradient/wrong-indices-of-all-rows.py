# diagnosis: it is p − y; here 1 was taken from every class
def gradients(W, b, X, labels):
    P = softmax(X @ W.T + b)
    P[:, labels] -= 1  # every row loses 1 at the labels of all rows
    return P.T @ X / len(X), P.mean(axis=0)
