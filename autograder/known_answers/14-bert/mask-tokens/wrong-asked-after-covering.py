# diagnosis: the target is the original, not what is read
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if inputs[place] in special:
            continue
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.9:
            inputs[place] = word
        targets[place] = inputs[place]
    return inputs, targets
