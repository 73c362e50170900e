# diagnosis: 2 / λmin: the flattest axis sets the time, the steepest sets the limit
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).min()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
