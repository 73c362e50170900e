# diagnosis: a context has the N words before; these hold the target, too
def windows(sentences, number, window):
    contexts, targets = [], []
    for sentence in sentences:
        ids = [number.get(word, number["<unk>"]) for word in sentence]
        ids = [number[BEGIN]] * window + ids + [number[END]]
        for t in range(window, len(ids)):
            contexts.append(ids[t - window : t + 1])
            targets.append(ids[t])
    return np.array(contexts), np.array(targets)
