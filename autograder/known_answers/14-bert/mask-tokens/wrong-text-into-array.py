# diagnosis: tokens are numbers: [MASK] comes as `mask_id`, the others from ids and words
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = np.array(ids), np.full(len(ids), -100)
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            targets[place] = ids[place]
            inputs[place] = "[MASK]" if draw < 0.8 else word if draw < 0.9 else ids[place]
    return inputs, targets
