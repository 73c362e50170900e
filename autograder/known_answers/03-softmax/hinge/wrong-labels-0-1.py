# diagnosis: the labels are still 0 and 1: turn them into −1 and +1
def hinge_loss(f, y):
    margins = y * f
    return np.mean(np.maximum(0, 1 - margins)), np.where(margins < 1, -y, 0.0) / len(f)
