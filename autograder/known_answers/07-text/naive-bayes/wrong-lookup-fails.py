# diagnosis: a word is looked up that the class, or the training, does not know: ask first, or count with a Counter
def naive_bayes(texts, labels, text):
    known, scores = {word for tokens in texts for word in tokens}, {}
    for label in set(labels):
        counts = {}
        for tokens, its in zip(texts, labels):
            if its == label:
                for word in tokens:
                    counts[word] = counts.get(word, 0) + 1
        below = sum(counts.values()) + len(known)
        scores[label] = math.log(labels.count(label) / len(labels))
        scores[label] += sum(math.log((counts[word] + 1) / below) for word in text if word in known)
    return scores
