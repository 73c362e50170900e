import math


def softmax_at(Z, T):
    rows = []
    for row in Z.tolist():
        largest = max(row)
        powers = [math.exp((score - largest) / T) for score in row]
        rows.append([power / math.fsum(powers) for power in powers])
    return rows
