# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs = ids
    targets = [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            targets[place] = ids[place]
            if draw < 0.8:
                inputs[place] = mask_id
            elif draw < 0.9:
                inputs[place] = word
    return inputs, targets
