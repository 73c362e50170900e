# diagnosis: every row holds the total: [[0] * V] * N is one row, N times
def bag_of_words(texts, vocabulary):
    X = [[0] * len(vocabulary)] * len(texts)
    for i, tokens in enumerate(texts):
        for token in tokens:
            if token in vocabulary:
                X[i][vocabulary.index(token)] += 1
    return X
