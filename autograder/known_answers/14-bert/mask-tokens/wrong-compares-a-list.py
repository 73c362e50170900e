# diagnosis: a list cannot be compared with a number: make arrays of places, draws and words first
def mask_tokens(ids, places, draws, words, mask_id, special):
    ids = np.array(ids)
    inputs, targets = ids.copy(), np.full(len(ids), -100)
    asked = ~np.isin(ids[places], special)
    targets[np.array(places)[asked]] = ids[np.array(places)[asked]]
    inputs[np.array(places)[asked & (draws < 0.8)]] = mask_id
    return inputs, targets
