# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def bag_of_words(texts, vocabulary):
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        while tokens:
            token = tokens.pop()
            if token in vocabulary:
                X[i, vocabulary.index(token)] += 1
    return X
