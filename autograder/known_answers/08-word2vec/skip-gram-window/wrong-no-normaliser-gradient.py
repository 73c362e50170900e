# diagnosis: the normaliser is missing: what was expected, n · p, belongs to it as well
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -log_p[near].sum()
    delta = 0 * p
    np.subtract.at(delta, near, 1)
    return loss, context.T @ delta, np.outer(delta, v)
