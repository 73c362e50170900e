# diagnosis: the text was walked through in its order; number k of draws and words belongs to number k of places
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets, k = [], [], 0
    for t, token in enumerate(ids):
        if t in places and token not in special:
            targets.append(token)
            inputs.append(mask_id if draws[k] < 0.8 else words[k] if draws[k] < 0.9 else token)
            k += 1
        else:
            inputs.append(token)
            targets.append(-100)
    return inputs, targets
