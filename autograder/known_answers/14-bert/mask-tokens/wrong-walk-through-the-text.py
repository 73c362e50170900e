# diagnosis: the places are in any order, and each has the draw at the same position: do not sort them alone
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets, k = list(ids), [-100] * len(ids), 0
    for t, token in enumerate(ids):
        if t in places:
            if token not in special:
                targets[t] = token
                inputs[t] = mask_id if draws[k] < 0.8 else words[k] if draws[k] < 0.9 else token
            k += 1
    return inputs, targets
