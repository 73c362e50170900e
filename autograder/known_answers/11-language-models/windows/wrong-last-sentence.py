# diagnosis: only the last sentence is here: is the list emptied inside the loop?
def windows(sentences, number, window):
    for s in sentences:
        X, y = [], []
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
