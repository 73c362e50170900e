# diagnosis: numbers were cut to integers: an array like X is as integer as X
def neuron(X, w, b):
    z = np.zeros_like(X[:, 0])
    for i in range(len(X)):
        z[i] = X[i] @ w + b
    return z, np.where(z >= 0, 1, 0)
