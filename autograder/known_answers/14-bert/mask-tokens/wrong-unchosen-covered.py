# diagnosis: the places that were not chosen were covered
def mask_tokens(ids, places, draws, words, mask_id, special):
    chosen = set(map(int, places))
    targets = [token if t in chosen and token not in special else -100 for t, token in enumerate(ids)]
    inputs = [token if target != -100 or token in special else mask_id for token, target in zip(ids, targets)]
    return inputs, targets
