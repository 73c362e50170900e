# diagnosis: a small number was added to the temperature: ask whether it is 0, and use it as it is
def at_temperature(Z, temperature):
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / (temperature + 1e-6))
    return powers / powers.sum(axis=1, keepdims=True)
