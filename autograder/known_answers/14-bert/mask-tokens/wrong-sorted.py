# diagnosis: the places are in any order, and each has the draw at the same position: do not sort them alone
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(sorted(places), draws, words):
        if ids[place] in special:
            continue
        targets[place] = ids[place]
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.9:
            inputs[place] = word
    return inputs, targets
