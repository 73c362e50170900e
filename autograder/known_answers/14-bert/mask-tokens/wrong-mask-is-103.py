# diagnosis: the number of [MASK] comes as `mask_id`
def mask_tokens(ids, places, draws, words, mask_id, special):
    ids, places = np.array(ids), np.array(places, dtype=int)
    draws, words = np.array(draws, dtype=float), np.array(words, dtype=int)
    free = ~np.isin(ids[places], special)
    places, draws, words = places[free], draws[free], words[free]
    inputs, targets = ids.copy(), np.full(len(ids), -100)
    targets[places] = ids[places]
    inputs[places] = np.where(draws < 0.8, 103, np.where(draws < 0.9, words, ids[places]))
    return inputs, targets
