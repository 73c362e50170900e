# diagnosis: every bend is a sigmoid; look at its name
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = 1 / (1 + np.exp(-A))
        elif kind == "tanh":
            A = 1 / (1 + np.exp(-A))
        else:
            A = 1 / (1 + np.exp(-A))
    return A
