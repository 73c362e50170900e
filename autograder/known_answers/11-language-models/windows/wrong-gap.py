# diagnosis: the contexts end a word too early: the word before the target is missing
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * (window + 1) + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window + 1, len(ids)):
            X.append(ids[t - window - 1 : t - 1])
            y.append(ids[t])
    return np.array(X), np.array(y)
