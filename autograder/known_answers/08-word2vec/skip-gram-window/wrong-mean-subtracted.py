# diagnosis: exp still overflows: subtract the largest score, not the mean or a fixed number
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    e = np.exp(z - z.mean())
    p = e / e.sum()
    delta = n * p
    np.subtract.at(delta, near, 1)
    loss = sum(np.log(e.sum()) - (z - z.mean())[o] for o in near)
    return loss, context.T @ delta, np.outer(delta, v)
