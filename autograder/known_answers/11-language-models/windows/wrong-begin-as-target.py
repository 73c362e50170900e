# diagnosis: <s> is no target: this is one <s> too many in front
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * (window + 1) + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
