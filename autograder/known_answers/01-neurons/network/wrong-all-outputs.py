# diagnosis: the batch and the outputs of all modules came back; return the last
def sequential(X, modules):
    A = X
    out = [A]
    for m in modules:
        if m[0] == "linear":
            A = A @ m[1].T + m[2]
        elif m[0] == "relu":
            A = np.maximum(A, 0)
        elif m[0] == "tanh":
            A = np.tanh(A)
        elif m[0] == "sigmoid":
            A = 1 / (1 + np.exp(-A))
        out.append(A)
    return out
