# diagnosis: round goes to the nearest whole number; here it went up
def noise_counts(length, rate, mean):
    noise = min(max(int(np.ceil(rate * length)), 1), length - 1)
    spans = max(round(noise / mean), 1)
    inputs = length - noise + spans
    targets = noise + spans + 1
    return noise, spans, inputs, targets
