# diagnosis: an axis of length 1 was squeezed away: a batch of one is (1,)
def neuron(X, w, b):
    z = np.squeeze(X @ w + b)
    return z, (z >= 0).astype(int)
