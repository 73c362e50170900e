# diagnosis: the last eigenvalue is not the largest: eig and eigvals do not sort
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvals(hessian)[-1]
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
