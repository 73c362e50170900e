# diagnosis: only the first example was computed: return after the loop
def neuron(X, w, b):
    zs, ys = [], []
    for x in X:
        z = np.dot(w, x) + b
        zs.append(z)
        ys.append(1 if z >= 0 else 0)
        return zs, ys
