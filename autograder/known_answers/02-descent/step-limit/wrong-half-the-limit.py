# diagnosis: below the limit each step lands lower; it oscillates only at the limit
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if np.isclose(lr, limit / 2):
        return limit, "oscillates"
    if lr > limit / 2:
        return limit, "diverges"
    return limit, "glides"
