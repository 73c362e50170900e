# diagnosis: the inputs hold what stays, T less the noise as it was limited
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, round((1 - rate) * length) + spans, noise + spans + 1
