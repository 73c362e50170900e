# diagnosis: pad was read like a word; a sentence ends at the first pad, whatever number that is
def bilm_targets(ids, pad):
    out = np.full((4, len(ids), ids.shape[1] - 1), pad)
    for k, row in enumerate(ids):
        s = np.trim_zeros(row)
        n = len(s) - 1
        for j, v in enumerate((s[:-1], s[1:], s[:0:-1], s[-2::-1])):
            out[j, k, :n] = v
    return tuple(out)
