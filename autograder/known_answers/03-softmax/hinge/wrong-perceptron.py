# diagnosis: the margin asked for is 1: it is max(0, 1 − t f), not max(0, −t f)
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, -t * f)), np.where(t * f < 0, -t, 0) / len(f)
