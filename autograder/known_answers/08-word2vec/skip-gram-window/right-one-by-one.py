def window_gradients(center, context, c, near):
    v = center[c]
    z = context @ v
    e = np.exp(z - np.max(z))
    p = e / np.sum(e)
    loss, dv, dU = 0.0, np.zeros(len(v)), np.zeros(np.shape(context))
    for o in near:
        loss += np.max(z) + np.log(np.sum(e)) - z[o]
        delta = p.copy()
        delta[o] -= 1
        dv += delta @ context
        dU += delta[:, None] * v
    return loss, dv, dU
