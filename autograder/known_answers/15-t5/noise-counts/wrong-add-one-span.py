# diagnosis: round(noise / m) spans: nothing is added
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = round(noise / mean) + 1
    return noise, spans, length - noise + spans, noise + spans + 1
