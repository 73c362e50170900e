# diagnosis: the tables are swapped: the centre word's row is in center
def window_gradients(center, context, c, near):
    v, n = context[c], len(near)
    z = center @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    delta = n * np.exp(log_p)
    np.subtract.at(delta, near, 1)
    return -log_p[near].sum(), center.T @ delta, np.outer(delta, v)
