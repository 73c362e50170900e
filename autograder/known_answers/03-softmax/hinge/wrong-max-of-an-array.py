# diagnosis: `if` and `max` look at one number; for arrays there are np.where and np.maximum
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(max(0, 1 - t * f)), np.where(t * f < 1, -t, 0) / len(f)
