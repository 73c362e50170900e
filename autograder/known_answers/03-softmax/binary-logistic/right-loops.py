import math


def binary_cross_entropy(z, y):
    total, slopes = 0.0, []
    for score, label in zip(z.tolist(), y.tolist()):
        margin = score if label == 1 else -score
        total += math.log1p(math.exp(-margin)) if margin > 0 else -margin + math.log1p(math.exp(margin))
        p = 1 / (1 + math.exp(-score)) if score > -700 else 0.0
        slopes.append((p - label) / len(z))
    return total / len(z), slopes
