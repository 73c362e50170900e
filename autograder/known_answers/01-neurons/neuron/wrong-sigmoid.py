# diagnosis: y is the sigmoid of z; here the bend is a threshold
def neuron(X, w, b):
    z = X @ w + b
    return z, 1 / (1 + np.exp(-z))
