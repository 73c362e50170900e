# diagnosis: the largest was subtracted above the fraction only; do so above and below
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / np.exp(Z / temperature).sum(axis=1, keepdims=True)
