# diagnosis: the sign of the margin is wrong: it is 1 − t f, with t = +1 for yes
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, 1 + t * f)), np.where(-t * f < 1, t, 0) / len(f)
