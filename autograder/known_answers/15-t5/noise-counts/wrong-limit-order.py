# diagnosis: min and max are interchanged: to stay from 1 to T − 1 a number x becomes min(max(x, 1), T − 1)
def noise_counts(length, rate, mean):
    noise = max(min(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return noise, spans, length - noise + spans, noise + spans + 1
