# diagnosis: r T is rounded, not what stays
def noise_counts(length, rate, mean):
    stay = min(max(round((1 - rate) * length), 1), length - 1)
    noise = length - stay
    spans = max(round(noise / mean), 1)
    return noise, spans, stay + spans, noise + spans + 1
