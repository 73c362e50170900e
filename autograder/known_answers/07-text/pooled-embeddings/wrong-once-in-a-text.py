# diagnosis: a word that stands twice in a text got its share once
def pool(E, ids, mask, dX):
    X, dE = np.zeros(dX.shape), np.zeros(E.shape)
    for i in range(len(ids)):
        words = ids[i][mask[i] == 1]
        if len(words):
            X[i] = E[words].mean(axis=0)
            dE[words] += dX[i] / len(words)
    return X, dE
