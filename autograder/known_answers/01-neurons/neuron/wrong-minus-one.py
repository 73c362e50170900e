# diagnosis: no is 0 here, not −1
def neuron(X, w, b):
    z = X @ w + b
    return z, np.where(z >= 0, 1, -1)
