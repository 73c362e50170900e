# diagnosis: number.get(word) or … takes the number 0 for none: the word with number 0 became <unk>
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        ids = [number.get(w) or number["<unk>"] for w in s]
        ids = [number[BEGIN]] * window + ids + [number[END]]
        for t in range(window, len(ids)):
            X.append(ids[t - window : t])
            y.append(ids[t])
    return np.array(X), np.array(y)
