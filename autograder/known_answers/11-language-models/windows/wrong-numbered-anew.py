# diagnosis: these are places in the dictionary; return the numbers that it gives
def windows(sentences, number, window):
    contexts, targets = [], []
    number = {word: place for place, word in enumerate(number)}
    for sentence in sentences:
        ids = [number.get(word, number["<unk>"]) for word in sentence]
        ids = [number[BEGIN]] * window + ids + [number[END]]
        for t in range(window, len(ids)):
            contexts.append(ids[t - window : t])
            targets.append(ids[t])
    return np.array(contexts), np.array(targets)
