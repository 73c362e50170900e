# diagnosis: more entries than layers: begin each call with new lists (a default argument keeps its contents)
def forward(X, W, b, activations, Z=[None], A=[]):
    A.append(X)
    for layer in range(1, len(W)):
        Z.append(A[-1] @ W[layer].T + b[layer])
        A.append(ACTIVATIONS[activations[layer]].function(Z[-1]))
    return Z, A
