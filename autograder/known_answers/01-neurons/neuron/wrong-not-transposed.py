# diagnosis: the shapes do not fit: an example is a row of X, so X @ w
def neuron(X, w, b):
    z = w @ X + b
    return z, (z >= 0).astype(int)
