# diagnosis: both were shortened in proportion: the longer one loses tokens, until both are equal
def bert_input(a, b, length, cls, sep, pad):
    single = b is None
    a, b = list(a), list(b or [])
    room = length - (2 if single else 3)
    if len(a) + len(b) > room:
        share = round(room * len(a) / (len(a) + len(b)))
        a, b = a[:share], b[: room - share]
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
    return ids, segments, positions, mask
