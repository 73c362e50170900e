# diagnosis: the limit and the verdict are swapped: return limit, verdict
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if np.isclose(lr, limit):
        return "oscillates", limit
    if lr > limit:
        return "diverges", limit
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return "zigzags", limit
    return "glides", limit
