# diagnosis: ∞/∞ where a sum is large: take e to the power of −|z| only
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
            A = np.exp(A) / (1 + np.exp(A))
    return A
