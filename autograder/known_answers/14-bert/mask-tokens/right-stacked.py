def mask_tokens(ids, places, draws, words, mask_id, special):
    out = np.array([list(ids), [-100] * len(ids)])
    for place, draw, word in zip(places, draws, words):
        if ids[place] not in special:
            out[1, place] = ids[place]
            out[0, place] = mask_id if draw < 0.8 else word if draw < 0.9 else ids[place]
    return out
