# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def sequential(X, modules):
    A = X
    while modules:
        module = modules.pop(0)
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0, A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
