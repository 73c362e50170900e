# diagnosis: the random words stand where [MASK] belongs: were they written over it? Use elif
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] in special:
            continue
        targets[place] = ids[place]
        if draw < 0.8:
            inputs[place] = mask_id
        if draw < 0.9:
            inputs[place] = word
    return inputs, targets
