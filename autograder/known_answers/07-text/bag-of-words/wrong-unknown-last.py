# diagnosis: an unknown word was counted in the last column (that is column -1); drop it
def bag_of_words(texts, vocabulary):
    column = {word: j for j, word in enumerate(vocabulary)}
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for token in tokens:
            X[i, column.get(token, -1)] += 1
    return X
