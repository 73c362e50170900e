# diagnosis: an array of integers cannot take a step: make a new one of floats
def cbow_step(center, context, centres, windows, lr):
    new_center, new_context, loss, B = center.copy(), context.copy(), 0.0, len(centres)
    for c, near in zip(centres, windows):
        h = context[near].mean(axis=0)
        z = center @ h
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        new_center -= lr * np.outer(delta, h)
        np.subtract.at(new_context, near, lr * (center.T @ delta) / len(near))
        loss -= log_p[c] / B
    return new_center, new_context, loss
