def bag_of_words(texts, vocabulary):
    return [[counts[word] for word in vocabulary] for counts in map(Counter, texts)]
