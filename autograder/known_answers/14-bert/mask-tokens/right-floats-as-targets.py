def mask_tokens(ids, places, draws, words, mask_id, special):
    targets = -100.0 * np.ones(len(ids))
    inputs = np.array(ids, copy=True)
    for k in range(len(places)):
        t = places[k]
        if not any(ids[t] == s for s in special):
            targets[t] = ids[t]
            inputs[t] = [mask_id, words[k], ids[t]][int(draws[k] >= 0.8) + int(draws[k] >= 0.9)]
    return inputs, targets
