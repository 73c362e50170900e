# diagnosis: f alone decided which have a slope; t f does
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, 1 - t * f)), np.where(f < 1, -t, 0) / len(f)
