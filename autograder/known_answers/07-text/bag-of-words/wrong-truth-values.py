# diagnosis: these are truth values; count how often each word occurs
def bag_of_words(texts, vocabulary):
    return np.array([[word in tokens for word in vocabulary] for tokens in texts])
