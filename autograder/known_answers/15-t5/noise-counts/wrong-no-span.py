# diagnosis: there is at least 1 span
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = round(noise / mean)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
