# diagnosis: spans = round(noise / m), whatever stays
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(min(noise, length - noise) / mean), 1)
    return noise, spans, length - noise + spans, noise + spans + 1
