# diagnosis: the prior is smoothed here; it is the plain share of the texts
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    classes = set(labels)
    for label in classes:
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        prior = math.log((labels.count(label) + 1) / (len(labels) + len(classes)))
        scores[label] = prior + sum(math.log((own[word] + 1) / below) for word in text if word in vocabulary)
    return scores
