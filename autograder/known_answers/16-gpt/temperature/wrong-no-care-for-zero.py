# diagnosis: the logits were divided by the temperature 0: give all to the best instead
def at_temperature(Z, temperature):
    scaled = Z / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
