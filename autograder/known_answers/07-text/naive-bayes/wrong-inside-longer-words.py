# diagnosis: a word was also found inside longer ones: compare whole tokens
def naive_bayes(texts, labels, text):
    vocabulary = {word for tokens in texts for word in tokens}
    scores = {}
    for label in set(labels):
        own = " ".join(" ".join(tokens) for tokens, its in zip(texts, labels) if its == label)
        below = len(own.split()) + len(vocabulary)
        scores[label] = math.log(labels.count(label) / len(labels))
        for word in text:
            if word in vocabulary:
                scores[label] += math.log((own.count(word) + 1) / below)
    return scores
