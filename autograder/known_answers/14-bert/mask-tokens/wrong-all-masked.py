# diagnosis: all became [MASK]: 10 of 100 become a random word, 10 stay
def mask_tokens(ids, places, draws, words, mask_id, special):
    ids, places = np.array(ids), np.array(places, dtype=int)
    draws, words = np.array(draws, dtype=float), np.array(words, dtype=int)
    free = ~np.isin(ids[places], special)
    places, draws, words = places[free], draws[free], words[free]
    inputs, targets = ids.copy(), np.full(len(ids), -100)
    targets[places] = ids[places]
    inputs[places] = mask_id
    return inputs, targets
