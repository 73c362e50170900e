# diagnosis: the sign is turned round: expected minus seen, for the way downhill is minus the gradient
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -log_p[near].sum()
    delta = -n * p
    np.add.at(delta, near, 1)
    return loss, context.T @ delta, np.outer(delta, v)
