# diagnosis: the biases are missing
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T
        elif kind == "relu":
            A = np.maximum(0, A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
