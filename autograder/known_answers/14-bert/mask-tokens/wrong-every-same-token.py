# diagnosis: a token that stands twice was taken for the same place: go by the places, not by what stands there
def mask_tokens(ids, places, draws, words, mask_id, special):
    ids = np.array(ids)
    inputs, targets = ids.copy(), np.full(len(ids), -100)
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            here = ids == ids[place]
            targets[here] = ids[place]
            inputs[here] = mask_id if draw < 0.8 else word if draw < 0.9 else ids[place]
    return inputs, targets
