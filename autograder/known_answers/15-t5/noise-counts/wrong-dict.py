# diagnosis: four numbers are asked for, one after the other, no dictionary
def noise_counts(length, rate, mean):
    noise = min(max(round(rate * length), 1), length - 1)
    spans = max(round(noise / mean), 1)
    return {
        "noise": noise,
        "spans": spans,
        "inputs": length - noise + spans,
        "targets": noise + spans + 1,
    }
