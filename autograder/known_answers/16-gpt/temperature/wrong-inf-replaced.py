# diagnosis: a forbidden token, of logit −∞, got a probability above 0
def at_temperature(Z, temperature):
    Z = np.where(np.isinf(Z), -100.0, Z)
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    z = Z / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
