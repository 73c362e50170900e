# diagnosis: a small temperature was raised; any above 0 is meant as it is
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    scaled = Z / max(temperature, 0.01)
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
