# diagnosis: the lists themselves were compared, which goes by their first tokens: compare their lengths
def bert_input(a, b, length, cls, sep, pad):
    a, b = list(a), None if b is None else list(b)
    while b is not None and len(a) + len(b) + 3 > length:
        (a if a > b else b).pop()
    first = [cls, *a[: length - 2], sep]
    second = [] if b is None else [*b, sep]
    used = len(first) + len(second)
    empty = length - used
    ids = first + second + [pad] * empty
    segments = [0] * len(first) + [1] * len(second) + [0] * empty
    return ids, segments, list(range(length)), [True] * used + [False] * empty
