# diagnosis: the temperature was cut to a whole number
def at_temperature(Z, temperature):
    temperature = int(temperature)
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
