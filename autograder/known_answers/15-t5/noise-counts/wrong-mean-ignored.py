# diagnosis: the mean is m; it was taken for 3
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / 3), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
