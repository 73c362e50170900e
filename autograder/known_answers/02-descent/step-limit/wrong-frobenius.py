# diagnosis: np.linalg.norm(H) adds up all curvatures, squared; take the largest
def step_limit(hessian, lr):
    limit = 2 / np.linalg.norm(hessian)
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
