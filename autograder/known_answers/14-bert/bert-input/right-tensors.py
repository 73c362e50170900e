def bert_input(a, b, length, cls, sep, pad):
    rest = [] if b is None else list(b)
    marks = 2 if b is None else 3
    first = list(a)
    for _ in range(max(0, len(first) + len(rest) + marks - length)):
        if len(rest) >= len(first):
            rest = rest[:-1]
        else:
            first = first[:-1]
    tokens = [cls, *first, sep] + ([*rest, sep] if b is not None else [])
    ids, segments, mask = torch.full((length,), pad), torch.zeros(length, dtype=torch.long), torch.zeros(length).bool()
    ids[: len(tokens)] = torch.tensor(tokens)
    segments[len(first) + 2 : len(tokens)] = 1
    mask[: len(tokens)] = True
    return ids, segments, torch.arange(length), mask
