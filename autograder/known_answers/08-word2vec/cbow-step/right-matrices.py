def cbow_step(center, context, centres, windows, lr):
    A = np.zeros((len(windows), len(context)))  # the share of each word in each mean
    for row, near in zip(A, windows):
        for w in near:
            row[w] += 1 / len(near)
    H = A @ context
    Z = H @ center.T
    Z -= Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    delta = (np.exp(log_p) - np.eye(len(center))[centres]) / len(centres)
    loss = -log_p[np.arange(len(centres)), centres].mean()
    return center - lr * delta.T @ H, context - lr * A.T @ (delta @ center), loss
