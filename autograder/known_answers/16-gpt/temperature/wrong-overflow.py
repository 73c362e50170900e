# diagnosis: exp overflowed: subtract from each row its largest logit first, that changes no share
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp(Z / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
