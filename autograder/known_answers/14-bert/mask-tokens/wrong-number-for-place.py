# diagnosis: number k of the places is not place k of the text: ask ids[place], not ids[k]
def mask_tokens(ids, places, draws, words, mask_id, special):
    inputs, targets = list(ids), [-100] * len(ids)
    for k in range(len(places)):
        if ids[k] not in special:
            targets[places[k]] = ids[places[k]]
            inputs[places[k]] = (
                mask_id if draws[k] < 0.8 else words[k] if draws[k] < 0.9 else ids[places[k]]
            )
    return inputs, targets
