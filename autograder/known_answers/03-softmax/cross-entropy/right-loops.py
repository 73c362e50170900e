import math


def cross_entropy(Z, labels):
    total = 0.0
    for row, c in zip(Z.tolist(), labels.tolist()):
        largest = max(row)
        total += largest + math.log(sum(math.exp(score - largest) for score in row)) - row[c]
    return total / len(labels)
