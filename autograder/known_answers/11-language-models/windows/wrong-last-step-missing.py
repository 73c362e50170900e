# diagnosis: </s> is missing: the end of a sentence is the last target
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(len(ids) - window - 1):  # the last start is missing
            X.append(ids[t : t + window])
            y.append(ids[t + window])
    return np.array(X), np.array(y)
