# diagnosis: padding has positions, too: they go on to the end of the row
def bert_input(a, b, length, cls, sep, pad):
    a, b = list(a), None if b is None else list(b)
    while b is not None and len(a) + len(b) + 3 > length:
        (a if len(a) > len(b) else b).pop()
    a = a[: length - 2]
    ids = [cls, *a, sep] + ([] if b is None else [*b, sep])
    m = len(ids)
    f = len(a) + 2
    pos = np.cumsum([True] * m + [False] * (length - m)) - 1
    return (
        ids + [pad] * (length - m),
        [0] * f + [1] * (m - f) + [0] * (length - m),
        pos,
        [True] * m + [False] * (length - m),
    )
