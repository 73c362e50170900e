def bert_input(a, b, length, cls, sep, pad):
    if b is None:
        parts = [[cls], a[: length - 2], [sep]]
    else:
        room, m, n = length - 3, len(a), len(b)
        if m + n > room:
            keep_a = max(min(m, (room + 1) // 2), room - n)
            m, n = keep_a, room - keep_a
        parts = [[cls], a[:m], [sep], b[:n], [sep]]
    row = np.concatenate(parts).astype(int)
    ids = np.full(length, pad)
    ids[: len(row)] = row
    positions = np.arange(length)
    end = 2 + len(parts[1])
    segments = ((positions >= end) & (positions < len(row))).astype(float)
    return ids, segments, positions, (positions < len(row)).astype(int)
