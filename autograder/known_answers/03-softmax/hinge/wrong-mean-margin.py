# diagnosis: the loss of the mean margin is not the mean loss
def hinge_loss(f, y):
    t = 2 * y - 1
    return max(0, 1 - np.mean(t * f)), np.where(t * f < 1, -t, 0) / len(f)
