def mask_tokens(ids, places, draws, words, mask_id, special):
    ids = torch.tensor(np.asarray(ids))
    places = torch.tensor(np.asarray(places, dtype=np.int64))
    draws = torch.tensor(np.asarray(draws, dtype=float))
    words = torch.tensor(np.asarray(words, dtype=np.int64))
    asked = ~torch.isin(ids[places], torch.tensor(special, dtype=ids.dtype))
    inputs, targets = ids.clone(), torch.full((len(ids),), -100)
    targets[places[asked]] = ids[places[asked]]
    m = asked & (draws < 0.8)
    w = asked & (draws >= 0.8) & (draws < 0.9)
    inputs[places[m]] = mask_id
    inputs[places[w]] = words[w]
    return inputs, targets
