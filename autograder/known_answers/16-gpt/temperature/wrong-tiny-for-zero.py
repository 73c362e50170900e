# diagnosis: at 0 several are equally good: all goes to the one with the lowest id, it is not shared out
def at_temperature(Z, temperature):
    temperature = max(temperature, 1e-8)
    scaled = Z / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
