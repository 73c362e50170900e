# diagnosis: sentences run into each other: each has its own <s> and </s>
def windows(sentences, number, window):
    text = [w for s in sentences for w in s]
    ids = [number[BEGIN]] * window + [number.get(w, number["<unk>"]) for w in text] + [number[END]]
    X = [ids[t - window : t] for t in range(window, len(ids))]
    return np.array(X), np.array(ids[window:])
