# diagnosis: the bends are missing
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = A
        elif kind == "tanh":
            A = A
        else:
            A = A
    return A
