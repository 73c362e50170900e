import math


def nucleus(p, top_p):
    ranked = sorted(enumerate(p), key=lambda pair: (-pair[1], pair[0]))
    for n in range(1, len(p) + 1):
        if math.fsum(x for _, x in ranked[:n]) >= top_p:
            break
    total = sum(x for _, x in ranked[:n])
    kept = [0.0] * len(p)
    for i, x in ranked[:n]:
        kept[i] = x / total
    return tuple(kept)
