# diagnosis: ln 0: without smoothing, a word that a class never had gets probability 0
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = [word for tokens, its in zip(texts, labels) if its == label for word in tokens]
        scores[label] = math.log(labels.count(label) / len(labels))
        for word in text:
            if word in vocabulary:
                scores[label] += math.log(own.count(word) / len(own))
    return scores
