# diagnosis: where the token stays it is asked all the same: the model cannot know which token was changed
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for place, draw, word in zip(places, draws, words):
        if ids[place] in special:
            continue
        if draw < 0.8:
            inputs[place] = mask_id
            targets[place] = ids[place]
        elif draw < 0.9:
            inputs[place] = word
            targets[place] = ids[place]
    return inputs, targets
