# diagnosis: above the limit each step lands higher; it oscillates only at the limit
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if lr >= limit or np.isclose(lr, limit):
        return limit, "oscillates"
    return limit, "zigzags" if lr > limit / 2 * 1.0000001 else "glides"
