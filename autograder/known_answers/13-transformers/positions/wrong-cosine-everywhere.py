# diagnosis: cosine stands in all four places; two of them are sines
import math


def turn(X, places):
    d = X.shape[1]
    out = X.astype(float)
    for row, t in enumerate(places):
        for i in range(d // 2):
            angle = t / 10000 ** (2 * i / d)
            a, b = out[row, 2 * i], out[row, 2 * i + 1]
            out[row, 2 * i] = a * math.cos(angle) - b * math.cos(angle)
            out[row, 2 * i + 1] = a * math.cos(angle) + b * math.cos(angle)
    return out
