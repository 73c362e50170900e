# diagnosis: the contexts have different lengths: put <s> in front until each has N
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] + [number.get(w, number["<unk>"]) for w in s] + [number[END]]
        for t in range(1, len(ids)):
            X.append(ids[max(0, t - window) : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
