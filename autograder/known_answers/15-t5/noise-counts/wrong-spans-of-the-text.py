# diagnosis: the spans share what was cut out, not the whole text
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(length / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
