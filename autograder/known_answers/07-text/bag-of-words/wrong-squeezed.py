# diagnosis: an axis of length 1 is missing: one text, or one word, still makes a table
def bag_of_words(texts, vocabulary):
    return np.squeeze(np.array([[tokens.count(word) for word in vocabulary] for tokens in texts]))
