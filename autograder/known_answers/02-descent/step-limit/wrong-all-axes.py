# diagnosis: beyond 1/λmax the steepest axis overshoots, whatever the others do: it zigzags
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    factors = 1 - lr * np.linalg.eigvalsh(hessian)
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    return limit, "zigzags" if np.all(factors < -1e-9) else "glides"
