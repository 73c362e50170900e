# diagnosis: an empty text has a row, too: zeros
def bag_of_words(texts, vocabulary):
    rows = []
    for tokens in texts:
        if not tokens:
            continue
        rows.append([tokens.count(word) for word in vocabulary])
    return np.array(rows)
