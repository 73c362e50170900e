# diagnosis: minus infinity: the product of so many probabilities is 0; add their logarithms
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        product = labels.count(label) / len(labels)
        for word in text:
            if word in vocabulary:
                product *= (own[word] + 1) / below
        scores[label] = np.log(product)
    return scores
