# diagnosis: the bias counts twice: z holds it, so compare z with 0, not with −b
def neuron(X, w, b):
    z = X @ w + b
    return z, (z >= -b).astype(int)
