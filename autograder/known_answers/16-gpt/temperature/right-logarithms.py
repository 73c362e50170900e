def at_temperature(Z, temperature):
    if not temperature:
        P = np.zeros(Z.shape)
        P[np.arange(len(Z)), Z.argmax(axis=-1)] = 1.0
        return P
    scaled = Z / temperature
    return np.exp(scaled - np.logaddexp.reduce(scaled, axis=-1, keepdims=True))
