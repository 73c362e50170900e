# diagnosis: the two results are swapped: return z, y
def neuron(X, w, b):
    z = X @ w + b
    return (z >= 0).astype(int), z
