# diagnosis: a word that stands twice counts twice in the mean
def pool(E, ids, mask, dX):
    X, dE = np.zeros(dX.shape), np.zeros(E.shape)
    for i in range(len(ids)):
        words = sorted(set(ids[i][mask[i] == 1].tolist()))
        if words:
            X[i] = E[words].mean(axis=0)
            dE[words] += dX[i] / len(words)
    return X, dE
