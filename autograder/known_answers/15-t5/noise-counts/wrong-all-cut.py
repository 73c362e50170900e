# diagnosis: at least 1 token stays
def noise_counts(length, rate, mean):
    noise = max(round(rate * length), 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
