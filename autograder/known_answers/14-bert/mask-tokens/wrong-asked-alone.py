# diagnosis: the targets of the chosen places alone: there is one for each of the T tokens
def mask_tokens(ids, places, draws, words, mask_id, special):
    ids, places = np.array(ids), np.array(places, dtype=int)
    draws, words = np.array(draws, dtype=float), np.array(words, dtype=int)
    free = ~np.isin(ids[places], special)
    places, draws, words = places[free], draws[free], words[free]
    inputs, targets = ids.copy(), np.full(len(ids), -100)
    targets[places] = ids[places]
    inputs[places] = np.where(draws < 0.8, mask_id, np.where(draws < 0.9, words, ids[places]))
    return inputs, ids[places]
