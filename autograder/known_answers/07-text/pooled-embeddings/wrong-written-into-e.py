# diagnosis: an input was changed in place: work on a copy, or write x = x - y instead of x -= y
def pool(E, ids, mask, dX):
    share = mask / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = (share[..., None] * E[ids]).sum(axis=1)
    dE = E
    dE[:] = 0
    np.add.at(dE, ids, share[..., None] * dX[:, None, :])
    return X, dE
