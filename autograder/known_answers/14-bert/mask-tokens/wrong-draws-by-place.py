# diagnosis: draws and words belong to `places`, number by number: there are as many as places
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place in places:
        if ids[place] in special:
            continue
        targets[place] = ids[place]
        if draws[place] < 0.8:
            inputs[place] = mask_id
        elif draws[place] < 0.9:
            inputs[place] = words[place]
    return inputs, targets
