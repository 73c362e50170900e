def noise_counts(length, rate, mean):
    noise = sorted([1, round(rate * length), length - 1])[1]
    spans = max(1, round(noise / mean))
    inputs = ["word"] * (length - noise) + ["sentinel"] * spans
    targets = ["word"] * noise + ["sentinel"] * (spans + 1)
    return noise, spans, len(inputs), len(targets)
