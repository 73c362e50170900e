# diagnosis: these are products; return the sums of the logarithms
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        scores[label] = labels.count(label) / len(labels)
        for word in text:
            if word in vocabulary:
                scores[label] *= (own[word] + 1) / below
    return scores
