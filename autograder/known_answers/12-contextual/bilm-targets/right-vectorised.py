def bilm_targets(ids, pad):
    real = ids != pad
    n = real.sum(axis=1, keepdims=True)
    places = np.arange(ids.shape[1])
    turned = np.take_along_axis(ids, np.where(real, n - 1 - places, places), axis=1)
    has_pair = places[:-1] < n - 1
    return tuple(np.where(has_pair, part, pad) for part in (ids[:, :-1], ids[:, 1:], turned[:, :-1], turned[:, 1:]))
