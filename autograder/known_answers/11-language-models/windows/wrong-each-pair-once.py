# diagnosis: each pair is here once; keep those that come again, in the order of the text
def windows(sentences, number, window):
    pairs = set()
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            pairs.add((tuple(ids[t - window : t]), ids[t]))
    pairs = sorted(pairs)
    return np.array([c for c, _ in pairs]), np.array([t for _, t in pairs])
