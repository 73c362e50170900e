# diagnosis: this says whether a word occurs, not how often (X[i, ids] += 1 counts a repeated word once)
def bag_of_words(texts, vocabulary):
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for j, word in enumerate(vocabulary):
            if word in tokens:
                X[i, j] = 1
    return X
