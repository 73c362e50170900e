# diagnosis: each window moved the tables before the next was looked at: all gradients come from the old tables
def cbow_step(center, context, centres, windows, lr):
    center, context, loss, B = center.astype(float), context.astype(float), 0.0, len(centres)
    for c, near in zip(centres, windows):
        h = context[near].mean(axis=0)
        z = center @ h
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        dh = center.T @ delta
        center -= lr * np.outer(delta, h)
        np.subtract.at(context, near, lr * dh / len(near))
        loss -= log_p[c] / B
    return center, context, loss
