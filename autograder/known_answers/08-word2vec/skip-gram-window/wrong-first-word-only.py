# diagnosis: only the first context word is here: is the return inside the loop?
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -log_p[near[0]]
    delta = p.copy()
    delta[near[0]] -= 1
    return loss, context.T @ delta, np.outer(delta, v)
