# diagnosis: other draws, the same answer: `draws` say what becomes of each place
def mask_tokens(ids, places, draws, words, mask_id, special):
    rng = np.random.default_rng(0)
    inputs, targets = list(ids), [-100] * len(ids)
    for place in places:
        if ids[place] not in special:
            targets[place] = ids[place]
            draw = rng.random()
            inputs[place] = (
                mask_id if draw < 0.8 else int(rng.integers(100)) if draw < 0.9 else ids[place]
            )
    return inputs, targets
