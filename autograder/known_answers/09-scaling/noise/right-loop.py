def noise_distribution(counts, exponent, gold):
    total = sum(float(n) ** exponent for w, n in enumerate(counts) if w != gold)
    return [0.0 if w == gold else float(n) ** exponent / total for w, n in enumerate(counts)]
