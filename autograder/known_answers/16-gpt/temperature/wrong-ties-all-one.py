# diagnosis: at 0 each of the best got 1: of equally good tokens only the one with the lowest id
def at_temperature(Z, temperature):
    if temperature == 0:
        return (Z == Z.max(axis=1, keepdims=True)).astype(float)
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
