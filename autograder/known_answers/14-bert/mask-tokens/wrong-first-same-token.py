# diagnosis: a token that stands twice was taken for the same place: go by the places, not by what stands there
def mask_tokens(ids, places, draws, words, mask_id, special):
    ids = list(ids)
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        token = ids[place]
        if token not in special:
            at = ids.index(token)
            targets[at] = token
            inputs[at] = mask_id if draw < 0.8 else word if draw < 0.9 else token
    return inputs, targets
