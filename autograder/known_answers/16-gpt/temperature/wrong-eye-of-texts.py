# diagnosis: np.eye(V) has a row for each of V = Z.shape[1] tokens; here it has one for each text
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(len(Z))[np.argmax(Z, axis=1)]
    z = Z / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
