# diagnosis: a sentinel takes the place of a whole span, it is not taken off as well
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - noise + spans - 1, noise + spans + 1
