# diagnosis: the batch came back as it was: an entry is a list, and its name is entry[0]
def sequential(X, modules):
    A = X
    for m in modules:
        if m == "linear":
            A = A @ m[1].T + m[2]
        elif m == "relu":
            A = np.maximum(A, 0)
        elif m == "tanh":
            A = np.tanh(A)
        elif m == "sigmoid":
            A = 1 / (1 + np.exp(-A))
    return A
