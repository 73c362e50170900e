# diagnosis: z is an array: `if` cannot ask all its entries at once; compare the array, z >= 0
def neuron(X, w, b):
    z = X @ w + b
    return z, 1 if z >= 0 else 0
