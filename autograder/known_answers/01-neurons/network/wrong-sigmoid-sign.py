# diagnosis: the sign is wrong in the sigmoid: this is σ(−z)
def sequential(X, modules):
    A = X
    for m in modules:
        if m[0] == "linear":
            A = A @ m[1].T + m[2]
        elif m[0] == "relu":
            A = np.maximum(A, 0)
        elif m[0] == "tanh":
            A = np.tanh(A)
        elif m[0] == "sigmoid":
            A = 1 / (1 + np.exp(A))
    return A
