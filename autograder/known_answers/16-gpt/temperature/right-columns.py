def at_temperature(Z, temperature):
    scores = np.array(Z, dtype=float).T
    scores -= scores.max(axis=0)
    if temperature == 0:
        is_best = scores == 0
        is_first = np.cumsum(is_best, axis=0) == 1
        return (is_best & is_first).astype(float).T
    scores /= temperature
    return (np.exp(scores) / np.exp(scores).sum(axis=0)).T
