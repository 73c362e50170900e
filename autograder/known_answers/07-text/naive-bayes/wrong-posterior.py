# diagnosis: these are divided by their total; return ln P(c) + Σ ln P(w | c) as it is
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        prior = math.log(labels.count(label) / len(labels))
        scores[label] = prior + sum(math.log((own[word] + 1) / below) for word in text if word in vocabulary)
    total = np.logaddexp.reduce(list(scores.values()))
    return {label: score - total for label, score in scores.items()}
