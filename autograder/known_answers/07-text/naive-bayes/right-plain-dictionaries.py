def naive_bayes(texts, labels, text):
    counts, examples, vocabulary = {}, {}, []
    for tokens, label in zip(texts, labels):
        examples[label] = examples.get(label, 0) + 1
        counts.setdefault(label, {})
        for word in tokens:
            counts[label][word] = counts[label].get(word, 0) + 1
            if word not in vocabulary:
                vocabulary.append(word)
    scores = {}
    for label in examples:
        below = math.log(sum(counts[label].values()) + len(vocabulary))
        scores[label] = math.log(examples[label]) - math.log(len(texts))
        for word in text:
            if word not in vocabulary:
                continue
            scores[label] += math.log(counts[label].get(word, 0) + 1) - below
    return scores
