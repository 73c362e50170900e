# diagnosis: numbers were cut to integers: an array made with zeros_like(X) is as integer as X
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        z = np.zeros((len(X), len(b[layer])), dtype=X.dtype)
        a = np.zeros_like(z)
        z[:] = A[-1] @ W[layer].T + b[layer]
        a[:] = ACTIVATIONS[activations[layer]].function(z)
        Z.append(z)
        A.append(a)
    return Z, A
