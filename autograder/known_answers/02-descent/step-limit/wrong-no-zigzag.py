# diagnosis: beyond 1/λmax the steepest axis overshoots, whatever the others do: it zigzags
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    return limit, "diverges" if lr > limit else "glides"
