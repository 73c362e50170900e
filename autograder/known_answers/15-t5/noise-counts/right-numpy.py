def noise_counts(length, rate, mean):
    noise = np.clip(np.rint(rate * length), 1, length - 1).astype(int)
    spans = np.maximum(np.rint(noise / mean), 1).astype(int)
    return noise, spans, length - noise + spans, noise + spans + 1
