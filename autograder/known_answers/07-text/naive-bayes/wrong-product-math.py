# diagnosis: ln 0: the product of so many probabilities is 0 to a computer; add their logarithms
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        chances = [(own[word] + 1) / below for word in text if word in vocabulary]
        scores[label] = math.log(labels.count(label) / len(labels) * math.prod(chances))
    return scores
