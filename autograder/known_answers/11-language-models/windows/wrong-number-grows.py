# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.setdefault(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
