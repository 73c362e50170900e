# diagnosis: the whole row was cut at its end, and [SEP] with it: shorten the texts first
def bert_input(a, b, length, cls, sep, pad):
    ids = [cls, *a, sep]
    segments = [0] * len(ids)
    if b is not None:
        ids += [*b, sep]
        segments += [1] * (len(b) + 1)
    ids, segments = ids[:length], segments[:length]
    empty = length - len(ids)
    mask = [True] * len(ids) + [False] * empty
    return ids + [pad] * empty, segments + [0] * empty, list(range(length)), mask
