# diagnosis: divided by the largest row sum, which λmax rarely reaches
def step_limit(hessian, lr):
    limit = 2 / np.linalg.norm(hessian, np.inf)
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
