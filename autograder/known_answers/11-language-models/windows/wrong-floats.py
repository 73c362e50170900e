# diagnosis: word numbers are whole, these are floats: write np.zeros(..., dtype=int)
def windows(sentences, number, window):
    targets, T = [], sum(len(sentence) + 1 for sentence in sentences)
    contexts = np.zeros((T, window))
    for sentence in sentences:
        ids = [number.get(word, number["<unk>"]) for word in sentence]
        ids = [number[BEGIN]] * window + ids + [number[END]]
        for t in range(window, len(ids)):
            contexts[len(targets)] = ids[t - window : t]
            targets.append(ids[t])
    return contexts, np.array(targets)
