# diagnosis: the last layer has an activation too
def forward(X, W, b, activations):
    L = len(W) - 1
    Z, A = [None], [X]
    for l in range(1, L + 1):
        z = A[-1] @ W[l].T + b[l]
        Z.append(z)
        if l < L:
            A.append(ACTIVATIONS[activations[l]].function(z))
        else:
            A.append(z)  # the output
    return Z, A
