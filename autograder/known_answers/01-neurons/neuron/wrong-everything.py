# diagnosis: everything was added up to one number; there is one sum for each example
def neuron(X, w, b):
    z = np.sum(X * w) + b
    return z, int(z >= 0)
