# diagnosis: the softmax runs over the context words of the window; it runs over all V words
def window_gradients(center, context, c, near):
    v, n, kinds = center[c], len(near), sorted(set(near))
    z = context[kinds] @ v
    log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
    delta, loss = np.zeros(len(context)), 0.0
    delta[kinds] = n * np.exp(log_p)
    for o in near:
        delta[o] -= 1
        loss -= log_p[kinds.index(o)]
    return loss, context.T @ delta, np.outer(delta, v)
