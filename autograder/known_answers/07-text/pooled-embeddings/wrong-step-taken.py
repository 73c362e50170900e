# diagnosis: a new E came back, after a step downhill; return the gradient
def pool(E, ids, mask, dX):
    share = mask / np.maximum(mask.sum(axis=1, keepdims=True), 1)
    X = (share[..., None] * E[ids]).sum(axis=1)
    new = E.copy()
    np.subtract.at(new, ids, share[..., None] * dX[:, None, :])
    return X, new
