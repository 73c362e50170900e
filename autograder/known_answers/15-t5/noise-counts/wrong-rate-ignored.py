# diagnosis: the share is r; it was taken for 0.15
def noise_counts(length, rate, mean):
    noise = min(max(round(0.15 * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
