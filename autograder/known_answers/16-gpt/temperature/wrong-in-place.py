# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    Z -= Z.max(axis=1, keepdims=True)
    powers = np.exp(Z / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
