# diagnosis: at 0 the ids came back; give each token its probability, 1 or 0
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.argmax(Z, axis=1)
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
