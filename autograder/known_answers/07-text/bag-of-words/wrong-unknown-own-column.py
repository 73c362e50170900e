# diagnosis: unknown words got a column of their own; drop them
def bag_of_words(texts, vocabulary):
    column = {word: j for j, word in enumerate(vocabulary)}
    X = np.zeros((len(texts), len(vocabulary) + 1))
    for i, tokens in enumerate(texts):
        for token in tokens:
            X[i, column.get(token, len(vocabulary))] += 1
    return X
