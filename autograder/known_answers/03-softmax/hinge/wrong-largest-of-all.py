# diagnosis: np.max takes the largest of all; np.maximum compares entry by entry
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.max([0, *(1 - t * f)]), np.where(t * f < 1, -t, 0) / len(f)
