# diagnosis: a forbidden token, of logit −∞, got a probability above 0
def at_temperature(Z, temperature):
    Z = np.where(np.isfinite(Z), Z, 0)
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
