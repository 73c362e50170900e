# diagnosis: at 0 the formula was used with some other temperature; all goes to the best
def at_temperature(Z, temperature):
    scaled = Z / (temperature or 1)
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
