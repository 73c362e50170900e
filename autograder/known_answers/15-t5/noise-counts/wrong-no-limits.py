# diagnosis: at least 1 token is cut out
def noise_counts(length, rate, mean):
    noise = round(rate * length)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
