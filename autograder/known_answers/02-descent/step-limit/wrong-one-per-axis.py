# diagnosis: one limit for each axis; the smallest of them counts
def step_limit(hessian, lr):
    limit = 2 / np.linalg.eigvalsh(hessian)
    smallest = limit.min()
    if lr > smallest:
        return limit, "diverges"
    return limit, "zigzags" if lr > smallest / 2 else "glides"
