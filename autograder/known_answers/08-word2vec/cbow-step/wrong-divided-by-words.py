# diagnosis: divided by the number of context words; J is the mean over the B windows
def cbow_step(center, context, centres, windows, lr):
    B = sum(len(near) for near in windows)
    d_center, d_context, loss = np.zeros(center.shape), np.zeros(context.shape), 0.0
    for c, near in zip(centres, windows):
        h = context[near].mean(axis=0)
        z = center @ h
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        d_center += np.outer(delta, h)
        np.add.at(d_context, near, center.T @ delta / len(near))
        loss -= log_p[c] / B
    return center - lr * d_center, context - lr * d_context, loss
