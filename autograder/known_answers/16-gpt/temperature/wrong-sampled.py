# diagnosis: the tokens were drawn already, or their ids came back; the probabilities are asked for
def at_temperature(Z, temperature):
    if temperature == 0:
        return np.eye(Z.shape[1])[np.argmax(Z, axis=1)]
    z = Z / temperature
    e = np.exp(z - z.max(axis=1, keepdims=True))
    P = e / e.sum(axis=1, keepdims=True)
    return np.array([np.random.choice(len(p), p=p) for p in P])
