# diagnosis: a probability was rounded to 0, and its logarithm is infinite: take z − max − ln Σ exp(z − max)
def cbow_step(center, context, centres, windows, lr):
    d_center, d_context, loss, B = np.zeros(center.shape), np.zeros(context.shape), 0.0, len(centres)
    for c, near in zip(centres, windows):
        h = context[near].mean(axis=0)
        z = center @ h
        log_p = np.log(np.exp(z - z.max()) / np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        d_center += np.outer(delta, h)
        np.add.at(d_context, near, center.T @ delta / len(near))
        loss -= log_p[c] / B
    return center - lr * d_center, context - lr * d_context, loss
