# diagnosis: round is Python's own, which takes a half to the even number
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(int(noise / mean + 0.5), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
