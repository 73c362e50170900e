# diagnosis: a short sentence ends, and its last mark is read all the same: pad stands where nothing is to be guessed
def bilm_targets(ids, pad):
    turned = ids[:, ::-1]
    return ids[:, :-1], ids[:, 1:], turned[:, :-1], turned[:, 1:]
