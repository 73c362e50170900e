# diagnosis: the logarithm is to base 2; take the natural one
def cbow_step(center, context, centres, windows, lr):
    dC, dX, loss = np.zeros(center.shape), np.zeros(context.shape), 0
    for c, near in zip(centres, windows):
        h = context[near].mean(0)
        z = center @ h
        lp = z - np.logaddexp.reduce(z)
        p = np.exp(lp)
        loss -= lp[c] / np.log(2) / len(centres)
        d = p / len(centres)
        d[c] -= 1 / len(centres)
        dC += np.outer(d, h)
        np.add.at(dX, near, center.T @ d / len(near))
    return center - lr * dC, context - lr * dX, loss
