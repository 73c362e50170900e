# diagnosis: only the mistakes got a slope; everything with t f < 1 has one
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, 1 - t * f)), np.where(t * f < 0, -t, 0) / len(f)
