# diagnosis: these are pairs: return two things, all contexts and all targets
def windows(sentences, number, window):
    pairs = []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        pairs += [(ids[t - window : t], ids[t]) for t in range(window, len(ids))]
    return pairs
