def bilm_targets(ids, pad):
    T = len(ids[0])
    tables = [], [], [], []
    for row in ids:
        words = [int(word) for word in row if word != pad]
        filler = [pad] * (T - len(words))
        for table, part in zip(tables, (words[:-1], words[1:], words[:0:-1], words[-2::-1])):
            table.append(part + filler)
    return list(tables)
