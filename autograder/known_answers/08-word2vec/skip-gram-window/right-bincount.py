def window_gradients(center, context, c, near):
    v, seen = center[c], np.bincount(near, minlength=len(context))
    z = np.einsum("vd,d->v", context, v)
    log_total = np.logaddexp.reduce(z)
    delta = seen.sum() * np.exp(z - log_total) - seen
    return float(seen @ (log_total - z)), (delta[None] @ context)[0], np.outer(delta, v)
