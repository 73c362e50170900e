# diagnosis: ReLU keeps what is positive; this is a step, which keeps only that it is
def sequential(X, modules):
    A = X
    for m in modules:
        if m[0] == "linear":
            A = A @ m[1].T + m[2]
        elif m[0] == "relu":
            A = (A > 0) * 1.0
        elif m[0] == "tanh":
            A = np.tanh(A)
        elif m[0] == "sigmoid":
            A = 1 / (1 + np.exp(-A))
    return A
