# diagnosis: t is −1 or +1; here it is 0 or 2
def hinge_loss(f, y):
    t = 2 * y
    return np.mean(np.maximum(0, 1 - t * f)), np.where(t * f < 1, -t, 0) / len(f)
