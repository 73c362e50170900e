def train(X, labels, K, lr, steps):
    W, b, losses = np.zeros((K, X.shape[1])), np.zeros(K), []
    for _ in range(steps):
        dW, db, loss = np.zeros_like(W), np.zeros_like(b), 0.0
        for x, c in zip(X, labels):
            z = W @ x + b
            z = z - z.max()
            total = np.exp(z).sum()
            loss += np.log(total) - z[c]
            pull = np.exp(z) / total
            pull[c] -= 1
            dW += np.outer(pull, x) / len(X)
            db += pull / len(X)
        losses.append(loss / len(X))
        W, b = W - lr * dW, b - lr * db
    return W.tolist(), b.tolist(), losses
