# diagnosis: the inputs do not end with a sentinel of their own
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans + 1
    targets = noise + spans + 1
    return noise, spans, inputs, targets
