def bag_of_words(texts, vocabulary):
    column = dict(zip(vocabulary, range(len(vocabulary))))
    rows = []
    for tokens in texts:
        ids = np.array([column.get(token, len(vocabulary)) for token in tokens], dtype=int)
        rows.append(np.bincount(ids, minlength=len(vocabulary) + 1)[:-1])
    return np.array(rows)
