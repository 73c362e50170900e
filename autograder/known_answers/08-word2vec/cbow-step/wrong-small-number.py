# diagnosis: a small number was put into the logarithm: that bends the loss; take z − max − ln Σ exp(z − max)
def cbow_step(center, context, centres, windows, lr):
    dC, dX, loss = np.zeros(center.shape), np.zeros(context.shape), 0
    for c, near in zip(centres, windows):
        h = context[near].mean(0)
        z = center @ h
        e = np.exp(z - z.max())
        p = e / e.sum()
        loss -= np.log(p[c] + 1e-9) / len(centres)
        d = p / len(centres)
        d[c] -= 1 / len(centres)
        dC += np.outer(d, h)
        np.add.at(dX, near, center.T @ d / len(near))
    return center - lr * dC, context - lr * dX, loss
