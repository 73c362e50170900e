# diagnosis: the farthest word comes first; here the nearest does
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(window, len(ids)):
            X.append([ids[t - k] for k in range(1, window + 1)])
            y.append(ids[t])
    return np.array(X), np.array(y)
