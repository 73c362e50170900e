# diagnosis: a random word is taken as it comes, also if it is the number of a special token
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special and word not in special:
            targets[place] = ids[place]
            inputs[place] = mask_id if draw < 0.8 else word if draw < 0.9 else ids[place]
    return inputs, targets
