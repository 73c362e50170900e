# diagnosis: the noise comes first, and the spans from it
def noise_counts(length, rate, mean):
    spans = max(round(rate * length / mean), 1)
    noise = round(spans * mean)
    return noise, spans, length - noise + spans, noise + spans + 1
