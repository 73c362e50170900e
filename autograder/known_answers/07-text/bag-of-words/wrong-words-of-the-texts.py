# diagnosis: the columns are those of the words of the texts; column j belongs to vocabulary[j]
def bag_of_words(texts, vocabulary):
    vocabulary = sorted({token for tokens in texts for token in tokens})
    return np.array([[tokens.count(word) for word in vocabulary] for tokens in texts])
