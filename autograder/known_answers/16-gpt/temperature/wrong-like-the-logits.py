# diagnosis: cut to whole numbers: zeros_like of an array of integers holds no fractions
def at_temperature(Z, temperature):
    P = np.zeros_like(Z)
    for b in range(len(Z)):
        if temperature == 0:
            P[b, np.argmax(Z[b])] = 1
        else:
            powers = np.exp((Z[b] - Z[b].max()) / temperature)
            P[b] = powers / powers.sum()
    return P
