# diagnosis: the shapes do not fit: the formula is for one example as a column; your examples are rows
def forward(X, W, b, activations):
    Z, A = [None], [X]
    for layer in range(1, len(W)):
        Z.append(W[layer] @ A[layer - 1] + b[layer])
        A.append(ACTIVATIONS[activations[layer]].function(Z[layer]))
    return Z, A
