# diagnosis: only the first text was counted; return a row for each
def bag_of_words(texts, vocabulary):
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for token in tokens:
            if token in vocabulary:
                X[i, vocabulary.index(token)] += 1
        return X
