# diagnosis: only one of the texts came back
def at_temperature(Z, temperature):
    P = np.zeros(Z.shape)
    for b in range(len(Z)):
        if temperature == 0:
            P[b, np.argmax(Z[b])] = 1
        else:
            powers = np.exp((Z[b] - Z[b].max()) / temperature)
            P[b] = powers / powers.sum()
        return P[b]
