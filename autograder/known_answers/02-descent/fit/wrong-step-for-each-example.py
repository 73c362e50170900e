# diagnosis: each example made a step of its own; a batch makes one step, with its mean gradient
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    theta = theta.astype(float)
    d = np.zeros_like(theta)
    out = []
    for r in batches:
        for k in r:
            g = 2 * (X[k] @ theta - y[k]) * X[k]
            d = alpha * d + (1 - alpha) * g
            theta = theta - lr * (alpha * d + (1 - alpha) * g if nesterov else d)
        out.append(theta)
    return out
