# diagnosis: z is compared with ½, which is for the output of a sigmoid; compare it with 0
def neuron(X, w, b):
    z = X @ w + b
    return z, (z >= 0.5).astype(int)
