# diagnosis: the prior is the share of the tokens here; take that of the texts
def naive_bayes(texts, labels, text):
    vocabulary, scores = {word for tokens in texts for word in tokens}, {}
    everything = sum(len(tokens) for tokens in texts)
    for label in set(labels):
        own = Counter(word for tokens, its in zip(texts, labels) if its == label for word in tokens)
        below = sum(own.values()) + len(vocabulary)
        prior = math.log(sum(own.values()) / everything)
        scores[label] = prior + sum(math.log((own[word] + 1) / below) for word in text if word in vocabulary)
    return scores
