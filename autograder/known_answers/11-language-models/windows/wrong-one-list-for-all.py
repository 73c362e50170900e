# diagnosis: all contexts are one list that was changed later: append a copy of it
def windows(sentences, number, window):
    X, y = [], []
    context = [number[BEGIN]] * window
    for s in sentences:
        context[:] = [number[BEGIN]] * window
        for word in [*s, END]:
            w = number.get(word, number["<unk>"])
            X.append(context)
            y.append(w)
            context.append(w)
            del context[0]
    return np.array(X), np.array(y)
