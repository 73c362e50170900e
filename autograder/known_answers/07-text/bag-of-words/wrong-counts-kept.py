# diagnosis: the texts before are still counted: begin each with zeros
def bag_of_words(texts, vocabulary):
    counts = np.zeros(len(vocabulary))
    rows = []
    for tokens in texts:
        for token in tokens:
            if token in vocabulary:
                counts[vocabulary.index(token)] += 1
        rows.append(counts.copy())
    return np.array(rows)
