# diagnosis: sentences run into each other, and no mark was put
def windows(sentences, number, window):
    ids = [number.get(w, number["<unk>"]) for s in sentences for w in s]
    X = [ids[t - window : t] for t in range(window, len(ids))]
    return np.array(X), np.array(ids[window:])
