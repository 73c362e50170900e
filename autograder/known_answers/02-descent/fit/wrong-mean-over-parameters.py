# diagnosis: the gradient is averaged over the parameters, too: only over the examples, axis=0
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    theta = theta.astype(float)
    d = np.zeros_like(theta)
    out = []
    for r in batches:
        g = 2 * np.mean((X[r] @ theta - y[r])[:, None] * X[r])
        d = alpha * d + (1 - alpha) * g
        theta = theta - lr * (alpha * d + (1 - alpha) * g if nesterov else d)
        out.append(theta)
    return out
