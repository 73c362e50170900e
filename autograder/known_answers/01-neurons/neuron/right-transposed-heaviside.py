def neuron(X, w, b):
    z = w @ X.T + b
    return [z, np.heaviside(z, 1.0)]
