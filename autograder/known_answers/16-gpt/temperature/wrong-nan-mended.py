# diagnosis: NaN and infinity were mended afterwards; subtract from each row its largest logit first
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp(Z / temperature)
    return np.nan_to_num(powers / powers.sum(axis=1, keepdims=True))
