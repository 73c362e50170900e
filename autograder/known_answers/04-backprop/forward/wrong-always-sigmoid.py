# diagnosis: every layer used the sigmoid; look up the name in activations[layer]
def forward(X, W, b, activations):
    def sigma(z):
        return 1 / (1 + np.exp(-z))

    Z, A = [None], [X]
    for layer in range(1, len(W)):
        Z.append(A[-1] @ W[layer].T + b[layer])
        A.append(sigma(Z[-1]))
    return Z, A
