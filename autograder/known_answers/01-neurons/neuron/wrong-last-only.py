# diagnosis: only the last example came back: collect what the loop finds
def neuron(X, w, b):
    for x in X:
        z = np.dot(w, x) + b
        y = 1 if z >= 0 else 0
    return z, y
