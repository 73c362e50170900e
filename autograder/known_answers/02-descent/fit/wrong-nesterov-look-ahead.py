# diagnosis: the gradient is taken ahead of θ; here Nesterov, too, takes it at the present θ
def fit(X, y, theta, batches, lr, alpha, nesterov=False):
    theta = theta.astype(float)
    d = np.zeros_like(theta)
    out = []
    for r in batches:
        at = theta - lr * alpha * d if nesterov else theta
        g = 2 * X[r].T @ (X[r] @ at - y[r]) / len(r)
        d = alpha * d + (1 - alpha) * g
        theta = theta - lr * d
        out.append(theta)
    return out
