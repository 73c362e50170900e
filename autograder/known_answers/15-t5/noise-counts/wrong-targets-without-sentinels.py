# diagnosis: the targets lack their sentinels, one for each span
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + 1
    return noise, spans, inputs, targets
