# diagnosis: below 0 ReLU is 0; this is |z|
def sequential(X, modules):
    A = X
    for m in modules:
        if m[0] == "linear":
            A = A @ m[1].T + m[2]
        elif m[0] == "relu":
            A = abs(A)
        elif m[0] == "tanh":
            A = np.tanh(A)
        elif m[0] == "sigmoid":
            A = 1 / (1 + np.exp(-A))
    return A
