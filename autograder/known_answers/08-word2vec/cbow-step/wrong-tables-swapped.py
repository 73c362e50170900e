# diagnosis: the tables are swapped: rows of context are averaged, center is the output
def cbow_step(center, context, centres, windows, lr):
    d_center, d_context, loss, B = np.zeros(center.shape), np.zeros(context.shape), 0.0, len(centres)
    for c, near in zip(centres, windows):
        h = center[near].mean(axis=0)
        z = context @ h
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        d_context += np.outer(delta, h)
        np.add.at(d_center, near, context.T @ delta / len(near))
        loss -= log_p[c] / B
    return center - lr * d_center, context - lr * d_context, loss
