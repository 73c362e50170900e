# diagnosis: the three cases are in another order: [MASK] below 0.8, then the random word, then the token itself
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] in special:
            continue
        targets[place] = ids[place]
        if draw < 0.8:
            pass
        elif draw < 0.9:
            inputs[place] = word
        else:
            inputs[place] = mask_id
    return inputs, targets
