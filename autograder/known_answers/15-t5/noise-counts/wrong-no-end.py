# diagnosis: the targets end with one sentinel more
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans
    return noise, spans, inputs, targets
