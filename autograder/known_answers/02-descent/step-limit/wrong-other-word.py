# diagnosis: it is not one of the four words of the table
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian).max()
    if np.isclose(lr, limit):
        return limit, "oscillates"
    return limit, "converges" if lr < limit else "diverges"
