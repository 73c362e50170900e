# diagnosis: a bend has no weights: unpack W and b for a linear module only
def sequential(X, modules):
    A = X
    for module in modules:
        kind, W, b = module
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0, A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
