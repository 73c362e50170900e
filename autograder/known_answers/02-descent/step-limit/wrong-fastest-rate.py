# diagnosis: 2 / (λmin + λmax) is the fastest rate, not the limit
def step_limit(hessian, lr):
    limit = 2 / (np.linalg.eigvalsh(hessian)[0] + np.linalg.eigvalsh(hessian)[-1])
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
