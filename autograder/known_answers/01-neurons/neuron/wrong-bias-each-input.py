# diagnosis: the bias is there once for each input; add it once
def neuron(X, w, b):
    z = (X * w + b).sum(axis=1)
    return z, (z >= 0).astype(int)
