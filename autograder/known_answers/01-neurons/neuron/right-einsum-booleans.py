def neuron(X, w, b):
    z = np.einsum("bn,n->b", X, w) + b
    return z, z >= 0
