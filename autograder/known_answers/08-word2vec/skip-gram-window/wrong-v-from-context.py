# diagnosis: v came from context: it is the row c of center
def window_gradients(center, context, c, near):
    v = context[c]
    z = context @ v
    z = z - z.max()
    lp = z - np.log(np.exp(z).sum())
    d = len(near) * np.exp(lp)
    np.subtract.at(d, near, 1)
    return -lp[near].sum(), context.T @ d, np.outer(d, v)
