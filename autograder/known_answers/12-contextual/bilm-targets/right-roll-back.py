def bilm_targets(ids, pad):
    filled = np.where(ids[:, 1:] == pad, pad, ids[:, :-1])
    back = [np.array(part[:, ::-1]) for part in (ids[:, 1:], filled)]
    for table in back:
        for k, row in enumerate(table):
            table[k] = np.roll(row, -np.count_nonzero(row == pad))
    return filled, ids[:, 1:], back[0], back[1]
