# diagnosis: the prior is the same for all classes here; it is the class's share of the training texts
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        scores[label] = math.log(1 / len(set(labels)))
        scores[label] += sum(math.log((own[word] + 1) / below) for word in text if word in vocabulary)
    return scores
