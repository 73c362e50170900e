# diagnosis: it is 1 − t f, not t − f
def hinge_loss(f, y):
    t = 2 * y - 1
    losses = np.maximum(0, t - f)
    return losses.mean(), np.where(losses > 0, -1.0, 0.0) / len(f)
