# diagnosis: the contexts of a sentence are one list that was changed later: append a copy of it
def windows(sentences, number, window):
    X, y = [], []
    for s in sentences:
        context = [number[BEGIN]] * window
        for word in [*s, END]:
            w = number.get(word, number["<unk>"])
            X.append(context)
            y.append(w)
            context.append(w)
            context.pop(0)
    return X, y
