# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A[A < 0] = 0
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
