# diagnosis: a small number was put into the logarithm: that bends the loss; take z − max − ln Σ exp(z − max)
def window_gradients(center, context, c, near):
    v = center[c]
    z = context @ v
    z = z - z.max()
    p = np.exp(z) / np.exp(z).sum()
    d = len(near) * p
    np.subtract.at(d, near, 1)
    return -np.log(p[near] + 1e-9).sum(), context.T @ d, np.outer(d, v)
