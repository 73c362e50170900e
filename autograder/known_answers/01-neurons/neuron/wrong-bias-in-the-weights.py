# diagnosis: the bias is added to each weight; add it to the sum, once
def neuron(X, w, b):
    z = X @ (w + b)
    return z, (z >= 0).astype(int)
