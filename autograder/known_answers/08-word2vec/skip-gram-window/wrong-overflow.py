# diagnosis: overflow: subtract the largest score before exp
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    p = np.exp(context @ v) / np.exp(context @ v).sum()
    delta = n * p
    np.subtract.at(delta, near, 1)
    return -np.log(p[near]).sum(), context.T @ delta, np.outer(delta, v)
