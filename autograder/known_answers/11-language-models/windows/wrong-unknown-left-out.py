# diagnosis: words without a number were left out; they are <unk>
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number[BEGIN]] * window + [number[w] for w in s if w in number] + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
