# diagnosis: a layer got z⁽ˡ⁻¹⁾ as its input; it takes a⁽ˡ⁻¹⁾
def forward(X, W, b, activations):
    Z, A = [None], [X]
    current = X
    for layer in range(1, len(W)):
        current = current @ W[layer].T + b[layer]
        Z.append(current)
        A.append(ACTIVATIONS[activations[layer]].function(current))
    return Z, A
