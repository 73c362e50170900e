# diagnosis: the first mark is missing: it is what is read first
def bilm_targets(ids, pad):
    out = np.full((4, len(ids), ids.shape[1] - 1), pad)
    for k, row in enumerate(ids):
        s = row[row != pad]
        n = len(s) - 1
        t = s[:-1][::-1]
        for j, v in enumerate((s[:-1], s[1:], t, t[1:])):
            out[j, k, : len(v)] = v
    return tuple(out)
