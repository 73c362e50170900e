def bert_input(a, b, length, cls, sep, pad):
    b_len = -1 if b is None else len(b)
    a_len = len(a)
    while a_len + b_len + 3 > length:
        if a_len > b_len:
            a_len -= 1
        else:
            b_len -= 1
    row = [(cls, 0)] + [(token, 0) for token in a[:a_len]] + [(sep, 0)]
    if b is not None:
        row += [(token, 1) for token in b[:b_len]] + [(sep, 1)]
    mask = [k < len(row) for k in range(length)]
    row += [(pad, 0)] * (length - len(row))
    return tuple(token for token, _ in row), tuple(s for _, s in row), range(length), mask
