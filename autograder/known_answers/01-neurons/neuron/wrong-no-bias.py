# diagnosis: the bias is missing
def neuron(X, w, b):
    z = X @ w
    return z, (z >= 0).astype(int)
