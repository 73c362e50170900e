# diagnosis: right, but in another order: ids, segments, positions, mask
def bert_input(a, b, length, cls, sep, pad):
    single = b is None
    a, b = list(a), list(b or [])
    room = length - (2 if single else 3)
    while len(a) + len(b) > room:
        if len(a) > len(b):
            a.pop()
        else:
            b.pop()
    ids = [cls] + a + [sep]
    segments = [0] * len(ids)
    if not single:
        ids = ids + b + [sep]
        segments = segments + [1] * (len(b) + 1)
    used = len(ids)
    mask = [True] * used + [False] * (length - used)
    ids = ids + [pad] * (length - used)
    segments = segments + [0] * (length - used)
    positions = list(range(length))
    return ids, positions, segments, mask
