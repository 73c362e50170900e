# diagnosis: the second limit is 0.9: the draws from 0.8 on, below 0.9, are the ten
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] in special:
            continue
        targets[place] = ids[place]
        if draw < 0.8:
            inputs[place] = mask_id
        elif draw < 0.85:
            inputs[place] = word
    return inputs, targets
