def naive_bayes(texts, labels, text):
    known = Counter(word for tokens in texts for word in tokens)
    times = {word: n for word, n in Counter(text).items() if known[word]}
    scores = {}
    for label in dict.fromkeys(labels):
        own = sum((Counter(tokens) for tokens, its in zip(texts, labels) if its == label), Counter())
        logs = [n * np.log((own[word] + 1) / (own.total() + len(known))) for word, n in times.items()]
        scores[label] = np.log(np.mean([its == label for its in labels])) + np.sum(logs)
    return scores
