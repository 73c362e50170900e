# diagnosis: Z and A both hold a: the activation was written over z
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        z = A[-1] @ W[layer].T + b[layer]
        a = z
        a[:] = ACTIVATIONS[activations[layer]].function(z)
        Z.append(z)
        A.append(a)
    return Z, A
