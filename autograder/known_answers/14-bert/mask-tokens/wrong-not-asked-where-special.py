# diagnosis: all places are asked: the target is −100 where nothing was chosen
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), list(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            inputs[place] = mask_id if draw < 0.8 else word if draw < 0.9 else ids[place]
        else:
            targets[place] = -100
    return inputs, targets
