# diagnosis: an unknown word stopped it: a token that the vocabulary lacks is dropped
def bag_of_words(texts, vocabulary):
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for token in tokens:
            X[i, vocabulary.index(token)] += 1
    return X
