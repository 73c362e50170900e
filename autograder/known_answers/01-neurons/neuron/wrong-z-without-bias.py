# diagnosis: y is right, but z lacks the bias: return the whole sum
def neuron(X, w, b):
    z = X @ w
    return z, (z >= -b).astype(int)
