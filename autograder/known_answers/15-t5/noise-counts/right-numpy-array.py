def noise_counts(length, rate, mean):
    noise = np.clip(np.rint(rate * length), 1, length - 1)
    spans = np.maximum(np.rint(noise / mean), 1)
    return np.array([noise, spans, length - noise + spans, noise + spans + 1]).astype(int)
