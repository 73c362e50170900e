# diagnosis: one thing came back; return both: limit, verdict
def step_limit(hessian, lr):
    return 2 / np.linalg.eigvalsh(hessian).max()
