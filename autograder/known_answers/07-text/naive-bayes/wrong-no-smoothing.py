# diagnosis: smoothing is missing: a word that a class never had must not rule it out
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        prior = math.log(labels.count(label) / len(labels))
        scores[label] = prior + sum(np.log(own[word] / sum(own.values())) for word in text if word in vocabulary)
    return scores
