# diagnosis: the largest entry of H is no eigenvalue
def step_limit(hessian, lr):
    limit = 2 / np.diag(hessian).max()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
