# diagnosis: right, but in another order: noise, spans, inputs, targets
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return length - noise + spans, noise + spans + 1, noise, spans
