# diagnosis: examples beyond the margin have slope 0
def hinge_loss(f, y):
    t = 2 * y - 1
    return np.mean(np.maximum(0, 1 - t * f)), -t / len(f)
