# diagnosis: a small number was added to the sum, which bends the shares: the sum is never 0
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / (powers.sum(axis=1, keepdims=True) + 1e-8)
