# diagnosis: ids are numbers: those of the marks come as cls, sep, pad
def bert_input(a, b, length, cls, sep, pad):
    a, b = list(a), None if b is None else list(b)
    while b is not None and len(a) + len(b) + 3 > length:
        (a if len(a) > len(b) else b).pop()
    first = ["[CLS]", *a[: length - 2], "[SEP]"]
    second = [] if b is None else [*b, "[SEP]"]
    used = len(first) + len(second)
    empty = length - used
    ids = first + second + ["[PAD]"] * empty
    segments = [0] * len(first) + [1] * len(second) + [0] * empty
    return ids, segments, list(range(length)), [True] * used + [False] * empty
