# diagnosis: the logarithm of the sum of the probabilities: add up the logarithms
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -np.log(p[near].sum())
    delta = n * p
    np.subtract.at(delta, near, 1)
    return loss, context.T @ delta, np.outer(delta, v)
