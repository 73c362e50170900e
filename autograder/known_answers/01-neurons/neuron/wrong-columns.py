# diagnosis: z and y are columns; return one number for each example, shape (B,)
def neuron(X, w, b):
    z = (X @ w)[:, None] + b
    return z, (z >= 0).astype(int)
