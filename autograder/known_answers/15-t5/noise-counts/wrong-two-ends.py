# diagnosis: the targets end with one sentinel, not with two
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 2
    return noise, spans, inputs, targets
