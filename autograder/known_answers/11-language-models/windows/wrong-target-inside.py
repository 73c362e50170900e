# diagnosis: the target is in its own context
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window + 1 : t + 1])
            y.append(ids[t])
    return np.array(X), np.array(y)
