# diagnosis: the targets hold what was cut out, besides the sentinels
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(length / mean * rate), 1)
    return noise, spans, length - noise + spans, spans + 1
