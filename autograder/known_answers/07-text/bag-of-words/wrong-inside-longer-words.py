# diagnosis: a word was also found inside longer ones: compare whole tokens
def bag_of_words(texts, vocabulary):
    return [[" ".join(tokens).count(word) for word in vocabulary] for tokens in texts]
