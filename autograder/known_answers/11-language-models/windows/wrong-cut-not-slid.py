# diagnosis: a window moves on by one word; these stand N words apart
def windows(sentences, number, window):
    contexts, targets = [], []
    for sentence in sentences:
        ids = [number.get(word, number["<unk>"]) for word in sentence]
        ids = [number[BEGIN]] * window + ids + [number[END]]
        for t in range(window, len(ids), window):
            contexts.append(ids[t - window : t])
            targets.append(ids[t])
    return np.array(contexts), np.array(targets)
