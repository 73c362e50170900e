# diagnosis: the target is the word that was just read; it is the one that comes next
def bilm_targets(ids, pad):
    return ids, ids, ids[:, ::-1], ids[:, ::-1]
