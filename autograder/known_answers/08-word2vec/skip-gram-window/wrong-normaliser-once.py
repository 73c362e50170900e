# diagnosis: the normaliser is there once; every context word pays it
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -z[near].sum() + np.logaddexp.reduce(z)
    delta = n * p
    np.subtract.at(delta, near, 1)
    return loss, context.T @ delta, np.outer(delta, v)
