def bag_of_words(texts, vocabulary):
    one_hot = np.eye(len(vocabulary), dtype=np.float32)
    rows = []
    for tokens in texts:
        row = np.zeros(len(vocabulary), dtype=np.float32)
        for token in tokens:
            if token in vocabulary:
                row = row + one_hot[vocabulary.index(token)]
        rows.append(row)
    return np.stack(rows)
