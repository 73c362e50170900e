# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def hinge_loss(f, y):
    y *= 2
    y -= 1
    return np.mean(np.maximum(0, 1 - y * f)), np.where(y * f < 1, -y, 0) / len(f)
