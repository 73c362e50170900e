# diagnosis: the maximum with 0 is missing: a margin above 1 costs nothing, not less
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(1 - t * f), np.where(t * f < 1, -t, 0) / len(f)
