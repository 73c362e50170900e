# diagnosis: 2, or a number near e, to the power, in the place of exp: np.exp
def at_temperature(Z, temperature):
    P = []
    for z in Z:
        e = [2.718 ** ((x - max(z)) / temperature) if temperature else x == max(z) for x in z]
        P.append([x / sum(e) for x in e])
    return P
