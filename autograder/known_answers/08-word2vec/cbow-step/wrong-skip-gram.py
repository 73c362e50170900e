# diagnosis: this is skip-gram: the centre predicts its context; in CBOW the context predicts the centre
def cbow_step(center, context, centres, windows, lr):
    B = len(centres)
    d_center, d_context, loss = np.zeros(center.shape), np.zeros(context.shape), 0.0
    for c, near in zip(centres, windows):
        v = center[c]
        z = context @ v
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = len(near) * np.exp(log_p) / B
        np.subtract.at(delta, near, 1 / B)
        d_center[c] += context.T @ delta
        d_context += np.outer(delta, v)
        loss -= log_p[near].sum() / B
    return center - lr * d_center, context - lr * d_context, loss
