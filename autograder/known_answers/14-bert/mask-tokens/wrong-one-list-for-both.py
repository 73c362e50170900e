# diagnosis: inputs and targets are one and the same: make a copy for each before you write
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs = np.array(ids)
    targets = inputs
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            inputs[place] = mask_id if draw < 0.8 else word if draw < 0.9 else ids[place]
    targets[[t not in list(places) for t in range(len(ids))]] = -100
    return inputs, targets
