# diagnosis: added up over the examples; add up over the inputs of each
def neuron(X, w, b):
    z = (X * w).sum(axis=0) + b
    return z, (z >= 0).astype(int)
