# diagnosis: b stayed 0: it was never updated, or its slopes were averaged over the classes too
def train(X, labels, K, lr, steps):
    W, b, losses, Y = np.zeros((K, X.shape[1])), np.zeros(K), [], np.eye(K)[labels]
    for _ in range(steps):
        Z = X @ W.T + b
        losses.append(np.mean(np.logaddexp.reduce(Z, axis=1) - (Y * Z).sum(axis=1)))
        error = (softmax(Z) - Y) / len(X)
        W = W - lr * error.T @ X
    return W, b, losses
