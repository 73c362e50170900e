# diagnosis: the inputs hold what stays; here they hold all
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - spans, noise + spans + 1
