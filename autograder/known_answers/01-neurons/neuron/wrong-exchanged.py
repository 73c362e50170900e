# diagnosis: yes and no are exchanged
def neuron(X, w, b):
    z = X @ w + b
    return z, (z < 0).astype(int)
