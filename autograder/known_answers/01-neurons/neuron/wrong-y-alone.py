# diagnosis: one thing came back; return both: z, y
def neuron(X, w, b):
    z = X @ w + b
    return (z >= 0).astype(int)
