def bilm_targets(ids, pad):
    real = ids[:, 1:] != pad
    a, b = np.where(real, ids[:, :-1], pad), np.where(real, ids[:, 1:], pad)
    c, d = b[:, ::-1], a[:, ::-1]
    order = np.argsort(c == pad, axis=1, kind="stable")
    return a, b, np.take_along_axis(c, order, 1), np.take_along_axis(d, order, 1)
