# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def neuron(X, w, b):
    X *= w
    z = X.sum(axis=1) + b
    return z, np.where(z >= 0, 1, 0)
