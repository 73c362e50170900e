# diagnosis: one pair for each example came back; return two arrays: every z, and every y
def neuron(X, w, b):
    return [(x @ w + b, int(x @ w + b >= 0)) for x in X]
