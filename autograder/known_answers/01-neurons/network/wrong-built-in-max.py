# diagnosis: a batch is an array: max cannot ask all entries at once; use np.maximum
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = max(0, A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
