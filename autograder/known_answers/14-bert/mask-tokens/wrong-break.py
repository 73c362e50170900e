# diagnosis: a special token ends nothing: go on with the next place
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] in special:
            break
        targets[place] = ids[place]
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.9:
            inputs[place] = word
    return inputs, targets
