# diagnosis: the columns are in alphabetical order; column j belongs to vocabulary[j]
def bag_of_words(texts, vocabulary):
    return np.array([[tokens.count(word) for word in sorted(vocabulary)] for tokens in texts])
