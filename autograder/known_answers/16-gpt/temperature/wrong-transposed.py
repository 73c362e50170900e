# diagnosis: it is transposed: swap its two axes
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)].T
    z = (Z / temperature).T
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)
