def bert_input(a, b, length, cls, sep, pad):
    if b is None:
        m, n = min(len(a), length - 2), -1
    else:
        room = length - 3
        m, n = len(a), len(b)
        if m + n > room:
            small = min(m, n)
            if 2 * small <= room and small < room - small:
                m, n = (room - small, n) if m > n else (m, room - small)
            else:
                m, n = room - room // 2, room // 2
    ids = np.full(length, pad)
    ids[0], ids[1 : m + 1], ids[m + 1] = cls, a[:m], sep
    used = m + 2 + n + 1
    if b is not None:
        ids[m + 2 : m + 2 + n], ids[used - 1] = b[:n], sep
    where = torch.arange(length)
    return ids, ((where >= m + 2) & (where < used)).int(), where, (where < used).float()
