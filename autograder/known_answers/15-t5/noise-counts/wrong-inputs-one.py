# diagnosis: the inputs have a sentinel for each span, not one for all
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - noise + 1, noise + spans + 1
