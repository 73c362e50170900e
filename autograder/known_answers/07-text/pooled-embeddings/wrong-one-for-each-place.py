# diagnosis: this is one gradient for each place; add them up in the row of each word
def pool(E, ids, mask, dX):
    share = mask / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = (share[..., None] * E[ids]).sum(axis=1)
    return X, share[..., None] * dX[:, None, :]
