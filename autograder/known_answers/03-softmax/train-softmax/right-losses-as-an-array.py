def train(X, labels, K, lr, steps):
    losses = np.zeros(steps)
    W, b, Y = np.zeros((K, X.shape[1])), np.zeros(K), (np.asarray(labels)[:, None] == np.arange(K)).astype(float)
    for step in range(steps):
        Z = np.einsum("ij,kj->ik", X, W) + b
        Z -= Z.max(axis=1, keepdims=True)
        losses[step] = np.average(np.log(np.exp(Z).sum(axis=1)) - np.einsum("ik,ik->i", Y, Z))
        error = softmax(Z) - Y
        W -= lr * np.einsum("ik,ij->kj", error, X) / len(X)
        b -= lr * error.mean(axis=0)
    return W, b, losses
