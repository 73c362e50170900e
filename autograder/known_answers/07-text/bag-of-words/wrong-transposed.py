# diagnosis: rows and columns are swapped: a row for each text, a column for each word
def bag_of_words(texts, vocabulary):
    X = []
    for word in vocabulary:
        X.append([tokens.count(word) for tokens in texts])
    return np.array(X)
