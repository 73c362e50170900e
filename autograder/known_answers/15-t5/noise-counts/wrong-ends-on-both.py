# diagnosis: the inputs do not end with a sentinel of their own
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - noise + spans + 1, noise + spans + 2
