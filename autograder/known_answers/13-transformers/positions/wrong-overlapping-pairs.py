# diagnosis: none
import math


def turn(X, places):
    d = X.shape[1]
    out = X.astype(float)
    for row, t in enumerate(places):
        for i in range(d - 1):
            angle = t / 10000 ** (i / d)
            a, b = out[row, i], out[row, i + 1]
            out[row, i] = a * math.cos(angle) - b * math.sin(angle)
            out[row, i + 1] = a * math.sin(angle) + b * math.cos(angle)
    return out
