# diagnosis: the bias is subtracted; add it
def neuron(X, w, b):
    z = X @ w - b
    return z, (z >= 0).astype(int)
