# diagnosis: only the last example counts: did the loop overwrite the sum?
def line_gradient(theta, x, y):
    m, b = theta
    dm = db = 0.0
    for inp, target in zip(x, y):
        dm = 2 * (m * inp + b - target) * inp
        db = 2 * (m * inp + b - target)
    return np.array([dm, db])
