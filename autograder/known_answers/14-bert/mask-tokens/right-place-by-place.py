def mask_tokens(ids, places, draws, words, mask_id, special):
    drawn = {int(place): (draw, word) for place, draw, word in zip(places, draws, words)}
    inputs, targets = [], []
    for place, token in enumerate(ids):
        asked = place in drawn and token not in set(special)
        targets.append(int(token) if asked else -100)
        draw, word = drawn.get(place, (1, None))
        shown = mask_id if draw < 0.8 else word if draw < 0.9 else token
        inputs.append(int(shown if asked else token))
    return np.array(inputs), np.array(targets)
