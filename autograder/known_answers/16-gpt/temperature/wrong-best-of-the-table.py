# diagnosis: at 0 the best of the whole table got all; each row has its own: argmax(axis=1)
def at_temperature(Z, temperature):
    if temperature == 0:
        P = np.zeros(Z.shape)
        P.flat[np.argmax(Z)] = 1
        return P
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
