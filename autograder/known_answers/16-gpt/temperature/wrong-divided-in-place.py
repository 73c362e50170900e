# diagnosis: the logits may be whole numbers: write Z = Z - …, a new array of floats, not Z -= …
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    Z = Z.copy()
    Z /= temperature
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
