# diagnosis: V is missing below: one is added for each word of the vocabulary
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = [word for tokens, its in zip(texts, labels) if its == label for word in tokens]
        scores[label] = math.log(labels.count(label) / len(labels))
        for word in text:
            if word in vocabulary:
                scores[label] += math.log((own.count(word) + 1) / max(len(own), 1))
    return scores
