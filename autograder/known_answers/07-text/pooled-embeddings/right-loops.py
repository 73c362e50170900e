def pool(E, ids, mask, dX):
    X, dE = np.zeros((len(ids), E.shape[1])), np.zeros(E.shape)
    for i in range(len(ids)):
        words = [int(word) for word, is_word in zip(ids[i], mask[i]) if is_word]
        for word in words:
            X[i] += E[word] / len(words)
            dE[word] += dX[i] / len(words)
    return X, dE
