# diagnosis: every bend is a ReLU; look at its name
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0, A)
        elif kind == "tanh":
            A = np.maximum(0, A)
        else:
            A = np.maximum(0, A)
    return A
