# diagnosis: this is a table; ∂J/∂v_c is one row (D,)
def window_gradients(center, context, c, near):
    v, n = center[c], len(near)
    z = context @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    p = np.exp(log_p)
    loss = -log_p[near].sum()
    delta = n * p
    np.subtract.at(delta, near, 1)
    return loss, np.eye(len(p))[c][:, None] * (context.T @ delta), np.outer(delta, v)
