# diagnosis: r is a share, not a number of hundredths
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length / 100), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - noise + spans, noise + spans + 1
