# diagnosis: contexts is (T, N), a row for each target; this is one row
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.extend(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
