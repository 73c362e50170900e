def gradients(W, b, X, labels):
    K, n = len(W), len(W[0])
    dW, db = [[0.0] * n for _ in range(K)], [0.0] * K
    for x, c in zip(X, labels):
        z = W @ x + b
        p = np.exp(z - z.max())
        p = p / p.sum()
        for k in range(K):
            pull = (p[k] - (k == c)) / len(X)
            db[k] += pull
            for j in range(n):
                dW[k][j] += pull * x[j]
    return dW, db
