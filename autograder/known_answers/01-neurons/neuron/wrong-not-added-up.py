# diagnosis: the products were not added up: a neuron has one sum for each example
def neuron(X, w, b):
    z = X * w + b
    return z, (z >= 0).astype(int)
