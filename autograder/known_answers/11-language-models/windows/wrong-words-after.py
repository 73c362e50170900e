# diagnosis: these words come after the target; a context stands before it
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number.get(w, number["<unk>"]) for w in s] + [number[END]] * (window + 1)
        for t in range(len(s) + 1):
            X.append(ids[t + 1 : t + 1 + window])
            y.append(ids[t])
    return np.array([(x + [number[END]] * window)[:window] for x in X]), np.array(y)
