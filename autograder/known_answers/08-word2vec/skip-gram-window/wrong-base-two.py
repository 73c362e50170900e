# diagnosis: the logarithm is to base 2; take the natural one
def window_gradients(center, context, c, near):
    v = center[c]
    z = context @ v
    z = z - z.max()
    lp = z - np.log(np.exp(z).sum())
    d = len(near) * np.exp(lp)
    np.subtract.at(d, near, 1)
    return -lp[near].sum() / np.log(2), context.T @ d, np.outer(d, v)
