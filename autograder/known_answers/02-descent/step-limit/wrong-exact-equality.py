# diagnosis: at η = 1/λmax the step lands at the bottom and does not overshoot: it glides; ask np.isclose first
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if lr == limit:
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    return limit, "zigzags" if lr > limit / 2 else "glides"
