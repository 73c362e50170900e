# diagnosis: a later place overwrote an earlier one: add to dE, with += in place of =
def pool(E, ids, mask, dX):
    X, dE = np.zeros(dX.shape), np.zeros(E.shape)
    for i in range(len(ids)):
        words = [w for w, m in zip(ids[i], mask[i]) if m]
        for w in words:
            X[i] += E[w] / len(words)
            dE[w] = dX[i] / len(words)
    return X, dE
