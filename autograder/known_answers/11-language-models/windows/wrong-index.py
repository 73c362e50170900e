# diagnosis: a word that comes twice has the context of its first place: index finds only that
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for w in ids[window:]:
            t = ids.index(w, window)
            X.append(ids[t - window : t])
            y.append(w)
    return np.array(X), np.array(y)
