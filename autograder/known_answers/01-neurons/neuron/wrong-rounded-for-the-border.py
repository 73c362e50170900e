# diagnosis: none
def neuron(X, w, b):
    z = np.round(X @ w + b, 1)
    return z, np.where(z >= 0, 1, 0)
