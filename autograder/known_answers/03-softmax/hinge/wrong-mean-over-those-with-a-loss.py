# diagnosis: the mean is over all examples, not only those with a loss
def hinge_loss(f, y):
    t = 2 * y - 1
    active = t * f < 1
    count = max(active.sum(), 1)
    return np.maximum(0, 1 - t * f).sum() / count, np.where(active, -t, 0) / count
