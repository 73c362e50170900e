# diagnosis: these are logarithms of the probabilities
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    z = (Z - Z.max(axis=1, keepdims=True)) / temperature
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))
