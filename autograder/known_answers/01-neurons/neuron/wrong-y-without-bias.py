# diagnosis: z is right, but y looks at w·x without the bias: compare z with 0
def neuron(X, w, b):
    z = X @ w + b
    return z, (X @ w >= 0).astype(int)
