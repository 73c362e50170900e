# diagnosis: padding got a share: multiply by the mask
def pool(E, ids, mask, dX):
    N = np.maximum(mask.sum(axis=1), 1)
    X = (mask[..., None] * E[ids]).sum(axis=1) / N[:, None]
    dE = np.zeros(E.shape)
    for i in range(ids.shape[0]):
        for t in range(ids.shape[1]):
            dE[ids[i, t]] += dX[i] / N[i]
    return X, dE
