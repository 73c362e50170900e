# diagnosis: a special token is asked, though it is not changed
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        targets[place] = ids[place]
        if ids[place] in special:
            continue
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.9:
            inputs[place] = word
    return inputs, targets
