# diagnosis: a special token was changed, though it is not asked
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            targets[place] = ids[place]
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.9:
            inputs[place] = word
    return inputs, targets
