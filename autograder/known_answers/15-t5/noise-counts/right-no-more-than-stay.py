def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = min(max(round(noise / mean), 1), length - noise)
    return noise, spans, length - noise + spans, noise + spans + 1
