# diagnosis: examples are rows here, yours became columns
def forward(X, W, b, activations):
    Z, A = [None], [X.T]
    for layer in range(1, len(W)):
        Z.append(W[layer] @ A[-1] + b[layer][:, None])
        A.append(ACTIVATIONS[activations[layer]].function(Z[-1]))
    return Z, A
