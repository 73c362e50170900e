def forward(X, W, b, activations):
    L = len(W) - 1
    Z = [None for _ in range(L + 1)]
    A = [None for _ in range(L + 1)]
    A[0] = X.copy()
    for l in range(1, L + 1):
        Z[l] = np.einsum("ij,bj->bi", W[l], A[l - 1]) + b[l]
        A[l] = ACTIVATIONS[activations[l]].function(Z[l])
    return Z, A
