# diagnosis: a context looks into the sentence before: start each with N times <s>
def windows(sentences, number, window):
    X, y = [], []
    context = [number[BEGIN]] * window
    for s in sentences:
        for word in [*s, END]:
            w = number.get(word, number["<unk>"])
            X.append(context)
            y.append(w)
            context = context[1:] + [w]
    return np.array(X), np.array(y)
