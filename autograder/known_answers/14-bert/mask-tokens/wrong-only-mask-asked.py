# diagnosis: only [MASK] is asked: the random word and the unchanged token are asked, too
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
    return inputs, targets
