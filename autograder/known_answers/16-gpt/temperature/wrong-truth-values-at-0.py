# diagnosis: at 0 it says which token is best; give each token its probability, 1 or 0
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.arange(Z.shape[1]) == Z.argmax(1)[:, None]
    W = np.exp((Z - Z.max(1)[:, None]) / temperature)
    return W / W.sum(1)[:, None]
