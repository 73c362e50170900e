# diagnosis: one sentinel stands before each span in the targets, and one at the end, not two for each
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - noise + spans, noise + spans + spans
