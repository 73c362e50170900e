# diagnosis: at 0 several are equally good: all goes to the one with the lowest id, it is not shared out
def at_temperature(Z, temperature):
    if temperature == 0:
        best = (Z == Z.max(axis=1, keepdims=True)).astype(float)
        return best / best.sum(axis=1, keepdims=True)
    powers = np.exp((Z - Z.max(axis=1, keepdims=True)) / temperature)
    return powers / powers.sum(axis=1, keepdims=True)
