# diagnosis: V counted the words of one class; it counts those of all training texts
def naive_bayes(texts, labels, text):
    known = {word for tokens in texts for word in tokens}
    scores = {}
    for label in set(labels):
        counts = {}
        for tokens, its in zip(texts, labels):
            if its == label:
                for word in tokens:
                    counts[word] = counts.get(word, 0) + 1
        total = sum(counts.values())
        score = np.log(labels.count(label) / len(labels))
        for word in text:
            if word in known:
                score += np.log((counts.get(word, 0) + 1) / (total + len(counts)))
        scores[label] = score
    return scores
