# diagnosis: p is taken once; every one of the n context words brings its own p
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -log_p[near].sum()
    delta = p.copy()
    np.subtract.at(delta, near, 1)
    return loss, context.T @ delta, np.outer(delta, v)
