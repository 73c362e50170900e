def bert_input(a, b, length, cls, sep, pad):
    a, b = list(a), None if b is None else list(b)
    while b is not None and len(a) + len(b) + 3 > length:
        (a if len(a) > len(b) else b).pop()
    ids = [cls, *a[: length - 2], sep]
    if b is not None:
        ids += [*b, sep]
    used = len(ids)
    ids += [pad] * (length - used)
    first = ids.index(sep) + 1
    segments = [0] * first + [1] * (length - first)
    segments = [s * (i != pad) for s, i in zip(segments, ids)]
    return ids, segments, list(range(length)), [i != pad for i in ids]
