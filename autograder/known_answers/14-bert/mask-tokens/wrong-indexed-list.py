# diagnosis: a list takes one whole number as index: make an array of ids first, or go from place to place
def mask_tokens(ids, places, draws, words, mask_id, special):
    free = ~np.isin(ids[places], special)
    inputs, targets = ids.copy(), np.full(len(ids), -100)
    targets[places[free]] = ids[places[free]]
    inputs[places[free]] = mask_id
    return inputs, targets
