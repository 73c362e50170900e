# diagnosis: the limits come first: the spans are counted from the noise within them
def noise_counts(length, rate, mean):
    noise = round(rate * length)
    spans = max(round(noise / mean), 1)
    noise = min(max(noise, 1), length - 1)
    return noise, spans, length - noise + spans, noise + spans + 1
