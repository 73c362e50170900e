# diagnosis: places and draws go in step: skip a special token together with its draw and its word
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip([place for place in places if ids[place] not in special], draws, words):
        if ids[place] in special:
            continue
        targets[place] = ids[place]
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.9:
            inputs[place] = word
    return inputs, targets
