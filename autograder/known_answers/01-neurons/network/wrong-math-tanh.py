# diagnosis: the functions of math take one number; use NumPy's for an array
def sequential(X, modules):
    import math

    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0, A)
        elif kind == "tanh":
            A = math.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
