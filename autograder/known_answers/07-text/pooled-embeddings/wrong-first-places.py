# diagnosis: the first N places were taken; padding may stand anywhere: the mask says where
def pool(E, ids, mask, dX):
    X, dE = np.zeros(dX.shape), np.zeros(E.shape)
    for i, row in enumerate(ids):
        N = mask[i].sum()
        for word in row[:N]:
            X[i] += E[word] / N
            dE[word] += dX[i] / N
    return X, dE
