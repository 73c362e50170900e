# diagnosis: every module got X; each gets what the one before put out
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = X @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0, X)
        elif kind == "tanh":
            A = np.tanh(X)
        else:
            A = 1 / (1 + np.exp(-X))
    return A
