import math


def at_temperature(Z, temperature):
    rows = []
    for z in Z:
        best = max(z)
        if temperature == 0:
            at = list(z).index(best)
            rows.append([1 if i == at else 0 for i in range(len(z))])
        else:
            powers = [math.exp((x - best) / temperature) for x in z]
            rows.append([power / sum(powers) for power in powers])
    return rows
