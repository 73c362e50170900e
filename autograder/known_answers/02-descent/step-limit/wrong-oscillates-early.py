# diagnosis: below the limit each step lands lower; it oscillates only at the limit
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    return limit, "oscillates" if lr > limit / 2 * 1.0000001 else "glides"
