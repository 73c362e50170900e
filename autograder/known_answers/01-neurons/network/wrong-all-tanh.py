# diagnosis: every bend is a tanh; look at its name
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.tanh(A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = np.tanh(A)
    return A
