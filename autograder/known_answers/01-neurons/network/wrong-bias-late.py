# diagnosis: the bias belongs inside the bend: first W x + b, then bend
def sequential(X, modules):
    A, waiting = X, 0
    for module in modules:
        if module[0] == "linear":
            A, waiting = (A + waiting) @ module[1].T, module[2]
        else:
            if module[0] == "relu":
                A = np.maximum(0, A)
            elif module[0] == "tanh":
                A = np.tanh(A)
            else:
                A = 1 / (1 + np.exp(-A))
            A, waiting = A + waiting, 0
    return A + waiting
