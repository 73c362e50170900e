# diagnosis: the number of texts stands below; take the tokens of the class
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        examples = labels.count(label)
        below = examples + len(vocabulary)
        scores[label] = math.log(examples / len(labels))
        scores[label] += sum(math.log((own[word] + 1) / below) for word in text if word in vocabulary)
    return scores
