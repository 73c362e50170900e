# diagnosis: divided by the number of places T; divide by the number of words N
def pool(E, ids, mask, dX):
    masked = E[ids] * mask[:, :, None]
    X = masked.mean(axis=1)
    N = np.maximum(mask.sum(axis=1), 1)
    dE = np.zeros(E.shape)
    for i in range(len(ids)):
        for t in range(ids.shape[1]):
            if mask[i, t]:
                dE[ids[i, t]] += dX[i] / N[i]
    return X, dE
