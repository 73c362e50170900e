# diagnosis: this is the leaky ReLU; ReLU is 0 below 0
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0.01 * A, A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = 1 / (1 + np.exp(-A))
    return A
