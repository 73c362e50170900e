# diagnosis: each place has its own random word; here all got the same
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for k, place in enumerate(places):
        if ids[place] not in special:
            targets[place] = ids[place]
            if draws[k] < 0.8:
                inputs[place] = mask_id
            elif draws[k] < 0.9:
                inputs[place] = words[0]
    return inputs, targets
