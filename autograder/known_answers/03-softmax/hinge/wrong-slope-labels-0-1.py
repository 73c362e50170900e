# diagnosis: the loss is right; the slope uses labels 0 and 1
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, 1 - t * f)), np.where(t * f < 1, -y, 0) / len(f)
