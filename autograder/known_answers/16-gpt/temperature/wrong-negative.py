# diagnosis: the sign is turned: the larger the logit, the larger the probability
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp(-(Z - Z.min(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
