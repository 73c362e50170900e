# diagnosis: the second of a pair was made of the first after its turn: keep the old one
import math


def turn(X, places):
    d = X.shape[1]
    out = X.astype(float)
    for row, t in enumerate(places):
        for i in range(d // 2):
            angle = t / 10000 ** (2 * i / d)
            out[row, 2 * i] = out[row, 2 * i] * math.cos(angle) - out[row, 2 * i + 1] * math.sin(angle)
            out[row, 2 * i + 1] = out[row, 2 * i] * math.sin(angle) + out[row, 2 * i + 1] * math.cos(angle)
    return out
