# diagnosis: nothing was rounded: whole numbers are asked for
def noise_counts(length, rate, mean):
    noise = min(max(rate * length, 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
