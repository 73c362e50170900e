def bert_input(a, b, length, cls, sep, pad):
    m, n = len(a), 0 if b is None else len(b)
    marks = 2 if b is None else 3
    while m + n + marks > length:
        if b is None or m > n:
            m -= 1
        else:
            n -= 1
    row = np.zeros((4, length), dtype=int)
    row[0] = pad
    used = m + n + marks
    row[0, :used] = [cls, *a[:m], sep] + ([] if b is None else [*b[:n], sep])
    row[1, m + 2 : used] = 1
    row[2] = np.arange(length)
    row[3, :used] = 1
    return row
