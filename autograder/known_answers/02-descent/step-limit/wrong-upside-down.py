# diagnosis: upside down: the limit is 2 / λmax, not λmax / 2
def step_limit(hessian, lr):
    limit = np.linalg.eigvalsh(hessian).max() / 2
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
