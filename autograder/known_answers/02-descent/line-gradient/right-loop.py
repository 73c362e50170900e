def line_gradient(theta, x, y):
    m, b = theta
    dm = db = 0.0
    for inp, target in zip(x, y):
        error = target - m * inp - b
        dm -= 2 * inp * error
        db -= 2 * error
    return dm / len(x), db / len(x)
