# diagnosis: softmax is missing: these are the logits
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    return Z / temperature
