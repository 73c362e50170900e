# diagnosis: this is the gradient of the sum; the loss is the mean
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, 1 - t * f)), np.where(t * f < 1, -t, 0)
