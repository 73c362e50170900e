# diagnosis: the products are averaged; add them up
def neuron(X, w, b):
    z = (X * w).mean(axis=1) + b
    return z, (z >= 0).astype(int)
