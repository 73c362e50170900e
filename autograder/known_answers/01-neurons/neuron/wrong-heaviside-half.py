# diagnosis: on the border, where z is 0, the answer is yes, not ½
def neuron(X, w, b):
    z = X @ w + b
    return z, np.heaviside(z, 0.5)
