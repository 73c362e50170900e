# diagnosis: a confident mistake costs too little: a probability was clipped, or something was added to it
def train(X, labels, K, lr, steps):
    W, b, losses = np.zeros((K, X.shape[1])), np.zeros(K), []
    Y = np.eye(K)[labels]
    for _ in range(steps):
        Z = X @ W.T + b
        Z = Z - Z.max(axis=1, keepdims=True)
        losses.append(-np.mean(np.log((softmax(Z) * Y).sum(axis=1) + 1e-12)))
        error = (softmax(Z) - Y) / len(X)
        W, b = W - lr * error.T @ X, b - lr * error.sum(axis=0)
    return W, b, losses
