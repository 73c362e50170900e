# diagnosis: what is missing is put in front of the words, not behind them
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(len(ids)):
            context = ids[max(t - window, 0) : t]
            X.append(context + [number[BEGIN]] * (window - len(context)))
            y.append(ids[t])
    return np.array(X), np.array(y)
