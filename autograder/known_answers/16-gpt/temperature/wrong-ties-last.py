# diagnosis: at 0 the last of equally good tokens got all: the one with the lowest id is better
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argsort(Z, axis=1, kind="stable")[:, -1]]
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
