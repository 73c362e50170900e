# diagnosis: the largest or the sum of a row is to stand beside its row: keepdims=True
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=1)) / temperature)
    return powers / powers.sum(axis=1)
