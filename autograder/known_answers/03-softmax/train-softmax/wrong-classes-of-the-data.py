# diagnosis: there are fewer rows than classes: K says how many, some may not occur in labels
def train(X, labels, K, lr, steps):
    W, b, losses, Y = (
        np.zeros((len(set(labels.tolist())), X.shape[1])),
        np.zeros(len(set(labels.tolist()))),
        [],
        (labels[:, None] == np.unique(labels)) * 1.0,
    )
    for _ in range(steps):
        Z = X @ W.T + b
        losses.append(np.mean(np.logaddexp.reduce(Z, axis=1) - (Y * Z).sum(axis=1)))
        error = (softmax(Z) - Y) / len(X)
        W, b = W - lr * error.T @ X, b - lr * error.sum(axis=0)
    return W, b, losses
