# diagnosis: an unknown word was counted in the first column; drop it
def bag_of_words(texts, vocabulary):
    column = {word: j for j, word in enumerate(vocabulary)}
    X = np.zeros((len(texts), len(vocabulary)))
    for i, tokens in enumerate(texts):
        for token in tokens:
            X[i, column.get(token, 0)] += 1
    return X
