# diagnosis: W and b moved after each example; take one step with the mean over all
def train(X, labels, K, lr, steps):
    W, b, losses = np.zeros((K, X.shape[1])), np.zeros(K), []
    Y = np.eye(K)[labels]
    for _ in range(steps):
        Z = X @ W.T + b
        Z = Z - Z.max(axis=1, keepdims=True)
        losses.append(np.mean(np.log(np.exp(Z).sum(axis=1)) - (Y * Z).sum(axis=1)))
        for x, y in zip(X, Y):
            pull = softmax((W @ x + b)[None])[0] - y
            W, b = W - lr * np.outer(pull, x), b - lr * pull
    return W, b, losses
