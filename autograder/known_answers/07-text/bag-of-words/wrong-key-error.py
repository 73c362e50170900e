# diagnosis: an unknown word stopped it: a token that the vocabulary lacks is dropped
def bag_of_words(texts, vocabulary):
    column = {word: j for j, word in enumerate(vocabulary)}
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for token in tokens:
            X[i, column[token]] += 1
    return X
