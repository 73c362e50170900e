def train(X, labels, K, lr, steps):
    extended = np.hstack([X, np.ones((len(X), 1))])
    theta, losses = np.zeros((K, extended.shape[1])), []
    for _ in range(steps):
        Z = extended @ theta.T
        losses.append(float((np.logaddexp.reduce(Z, axis=1) - Z[np.arange(len(X)), labels]).mean()))
        P = softmax(Z)
        P[np.arange(len(X)), labels] -= 1
        theta -= lr / len(X) * P.T @ extended
    return theta[:, :-1], theta[:, -1], losses
