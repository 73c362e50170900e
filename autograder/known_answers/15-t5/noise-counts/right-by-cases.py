def noise_counts(length, rate, mean):
    noise = round(length * rate)
    if noise < 1:
        noise = 1
    if noise > length - 1:
        noise = length - 1
    spans = round(noise / mean) or 1
    stays = length - noise
    return [noise, spans, stays + spans, length - stays + spans + 1]
