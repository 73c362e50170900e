# diagnosis: called again it answers otherwise: nothing is drawn here, `draws` are given
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, word in zip(places, words):
        if ids[place] not in special:
            targets[place] = ids[place]
            draw = np.random.rand()
            inputs[place] = mask_id if draw < 0.8 else word if draw < 0.9 else ids[place]
    return inputs, targets
