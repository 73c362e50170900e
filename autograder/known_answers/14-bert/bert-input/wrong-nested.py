# diagnosis: lists stand in the list: join the texts by +, or write *a
def bert_input(a, b, length, cls, sep, pad):
    a, b = list(a), None if b is None else list(b)
    while b is not None and len(a) + len(b) + 3 > length:
        (a if len(a) > len(b) else b).pop()
    ids = [cls, a[: length - 2], sep] + ([] if b is None else [b, sep])
    used = len(ids)
    empty = length - used
    return ids + [pad] * empty, [0] * length, list(range(length)), [True] * used + [False] * empty
