# diagnosis: 0 was put for what is missing; it takes the number of <s>
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [0] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
