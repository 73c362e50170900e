# diagnosis: the steps are N times too large: this is the gradient of the sum; the loss is the mean
def train(X, labels, K, lr, steps):
    W, b, losses, Y = np.zeros((K, X.shape[1])), np.zeros(K), [], np.eye(K)[labels]
    for _ in range(steps):
        Z = X @ W.T + b
        losses.append(np.mean(np.logaddexp.reduce(Z, axis=1) - (Y * Z).sum(axis=1)))
        error = softmax(Z) - Y
        W, b = W - lr * error.T @ X, b - lr * error.sum(axis=0)
    return W, b, losses
