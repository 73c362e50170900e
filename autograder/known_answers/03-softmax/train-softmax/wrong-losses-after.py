# diagnosis: the losses are those after each step; note them before
def train(X, labels, K, lr, steps):
    W, b, losses, Y = np.zeros((K, X.shape[1])), np.zeros(K), [], np.eye(K)[labels]
    for _ in range(steps):
        error = (softmax(X @ W.T + b) - Y) / len(X)
        W, b = W - lr * error.T @ X, b - lr * error.sum(axis=0)
        Z = X @ W.T + b
        losses.append(np.mean(np.logaddexp.reduce(Z, axis=1) - (Y * Z).sum(axis=1)))
    return W, b, losses
