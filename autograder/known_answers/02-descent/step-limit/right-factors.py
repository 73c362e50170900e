def step_limit(hessian, lr):
    steepest = max(np.linalg.eigvals(hessian).real)
    factor = 1 - lr * steepest
    if abs(factor + 1) < 1e-7:
        verdict = "oscillates"
    elif factor < -1:
        verdict = "diverges"
    elif factor < -1e-7:
        verdict = "zigzags"
    else:
        verdict = "glides"
    return float(2 / steepest), verdict
