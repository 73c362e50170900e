# diagnosis: the row was turned round with its padding: turn the sentence, and let padding stay behind
def bilm_targets(ids, pad):
    targets = ids[:, 1:]
    inputs = np.where(targets == pad, pad, ids[:, :-1])
    return inputs, targets, targets[:, ::-1], inputs[:, ::-1]
