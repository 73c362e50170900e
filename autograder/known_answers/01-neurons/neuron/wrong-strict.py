# diagnosis: on the border, where z is 0, the answer is yes: ≥, not >
def neuron(X, w, b):
    z = X @ w + b
    return z, (z > 0).astype(int)
