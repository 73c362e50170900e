# diagnosis: these are shares of the text; how often is asked for
def bag_of_words(texts, vocabulary):
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for j, word in enumerate(vocabulary):
            if tokens:
                X[i, j] = tokens.count(word) / len(tokens)
    return X
