# diagnosis: this says whether a word occurs, not how often (X[i, ids] += 1 counts a repeated word once)
def bag_of_words(texts, vocabulary):
    column = {word: j for j, word in enumerate(vocabulary)}
    X = np.zeros((len(texts), len(vocabulary)), dtype=int)
    for i, tokens in enumerate(texts):
        ids = [column[token] for token in tokens if token in column]
        X[i, ids] += 1
    return X
