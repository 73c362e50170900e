# diagnosis: above the limit it diverges, even if only one axis does
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    factors = np.abs(1 - lr * np.linalg.eigvalsh(hessian))
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if np.all(factors > 1):
        return limit, "diverges"
    return limit, "zigzags" if lr > limit / 2 * 1.0000001 else "glides"
