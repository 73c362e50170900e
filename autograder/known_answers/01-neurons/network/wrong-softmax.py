# diagnosis: this is the softmax, which adds up over a row; the sigmoid bends each number by itself
def sequential(X, modules):
    A = X
    for module in modules:
        kind = module[0]
        if kind == "linear":
            A = A @ module[1].T + module[2]
        elif kind == "relu":
            A = np.maximum(0, A)
        elif kind == "tanh":
            A = np.tanh(A)
        else:
            A = np.exp(A) / np.exp(A).sum(axis=1, keepdims=True)
    return A
