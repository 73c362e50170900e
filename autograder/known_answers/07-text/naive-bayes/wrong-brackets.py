# diagnosis: V is missing below: one is added for each word of the vocabulary
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values())
        prior = math.log(labels.count(label) / len(labels))
        scores[label] = prior + sum(math.log(own[word] + 1) - math.log(below) for word in text if word in vocabulary)
    return scores
