# diagnosis: word number k belongs to place number k, whether or not the words before it were used
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets, word = list(ids), [-100] * len(ids), iter(words)
    for place, draw in zip(places, draws):
        if ids[place] not in special:
            targets[place] = ids[place]
            inputs[place] = mask_id if draw < 0.8 else next(word) if draw < 0.9 else ids[place]
    return inputs, targets
