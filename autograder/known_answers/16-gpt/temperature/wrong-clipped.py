# diagnosis: clipped logits change the shares; subtract from each row its largest instead
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    powers = np.exp(np.clip(Z / temperature, -500, 500))
    return powers / powers.sum(axis=1, keepdims=True)
