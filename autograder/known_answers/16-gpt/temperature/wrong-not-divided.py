# diagnosis: the exponentials were not divided by their sum
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    return np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
