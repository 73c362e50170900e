# diagnosis: this is the mean over the context words; the loss of the window is the sum
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -log_p[near].mean()
    delta = p.copy()
    np.subtract.at(delta, near, 1 / n)
    return loss, context.T @ delta, np.outer(delta, v)
