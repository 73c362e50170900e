# diagnosis: the scores were taken for probabilities: softmax is missing
def train(X, labels, K, lr, steps):
    W, b, losses = np.zeros((K, X.shape[1])), np.zeros(K), []
    Y = np.eye(K)[labels]
    for _ in range(steps):
        Z = X @ W.T + b
        losses.append(np.mean(np.logaddexp.reduce(Z, axis=1) - (Y * Z).sum(axis=1)))
        error = (Z - Y) / len(X)
        W, b = W - lr * error.T @ X, b - lr * error.sum(axis=0)
    return W, b, losses
