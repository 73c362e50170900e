# diagnosis: the mask holds the numbers 0 and 1: compare, mask == 1, before you pick words with it
def pool(E, ids, mask, dX):
    X, dE = np.zeros(dX.shape), np.zeros(E.shape)
    for i in range(len(ids)):
        words = ids[i][mask[i]]
        if len(words):
            X[i] = E[words].mean(axis=0)
            np.add.at(dE, words, dX[i] / len(words))
    return X, dE
